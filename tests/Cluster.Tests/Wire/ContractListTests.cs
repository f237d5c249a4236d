using System.Reflection;

namespace ResumeVoice.Cluster.Tests.Wire;

/// <summary>
/// All that two versions of the cluster must agree on while both run: aliases, methods, members with their ids. The list
/// in Fixtures/contracts.txt grows; a line of it never changes.
/// </summary>
public sealed class ContractListTests
{
    private static readonly string Listed = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "Fixtures", "contracts.txt"));

    [Fact]
    public void The_contracts_are_those_listed()
    {
        var present = string.Join('\n', Contracts().Order(StringComparer.Ordinal)) + "\n";

        Assert.True(Listed == present, $"Fixtures/contracts.txt says otherwise. Today's list:\n{present}");
    }

    [Fact]
    public void Everything_on_the_wire_has_an_alias_and_every_member_an_id()
    {
        var types = WireTypes.Serialized().ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.StartsWith("rv.", type.GetCustomAttribute<AliasAttribute>()?.Alias));
        Assert.All(
            types.Where(type => !type.IsEnum).SelectMany(WireTypes.Members),
            member => Assert.True(member.IsDefined(typeof(IdAttribute)), $"{member.DeclaringType}.{member.Name}"));
        Assert.All(types.Where(type => type.IsEnum), type => Assert.Equal("Unknown", Enum.GetName(type, 0)));
    }

    private static IEnumerable<string> Contracts() =>
        WireTypes.Serialized().SelectMany(Describe).Concat(WireTypes.Interfaces().SelectMany(DescribeMethods));

    private static IEnumerable<string> Describe(Type type)
    {
        var alias = type.GetCustomAttribute<AliasAttribute>()?.Alias;
        return type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{alias} = {Convert.ToInt32(Enum.Parse(type, name))} {name}")
            : WireTypes.Members(type).Select(member =>
                $"{alias} #{member.GetCustomAttribute<IdAttribute>()?.Id} {member.Name}: {Name(member.PropertyType)}");
    }

    private static IEnumerable<string> DescribeMethods(Type type) =>
        from method in type.GetMethods()
        let parameters = string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))
        let alias = type.GetCustomAttribute<AliasAttribute>()?.Alias
        select $"{alias}.{method.GetCustomAttribute<AliasAttribute>()?.Alias}({parameters}): {Name(method.ReturnType)}";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
