using YamlDotNet.RepresentationModel;

namespace ResumeVoice.Deploy.Tests;

/// <summary>Finding one's way in YAML by names.</summary>
internal static class Yaml
{
    public static List<YamlNode> ReadAll(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => document.RootNode).Where(root => root is YamlMappingNode)];
    }

    public static YamlNode ReadFile(params string[] path) =>
        ReadAll(File.ReadAllText(Path.Combine([Tool.Root, .. path]))).Single();

    public static YamlNode At(this YamlNode node, params string[] path)
    {
        foreach (var name in path) node = node[name];
        return node;
    }

    public static string Text(this YamlNode node, params string[] path) => ((YamlScalarNode)node.At(path)).Value ?? "";

    public static IList<YamlNode> List(this YamlNode node, params string[] path) =>
        ((YamlSequenceNode)node.At(path)).Children;

    public static IEnumerable<(string Name, YamlNode Value)> Members(this YamlNode node, params string[] path) =>
        ((YamlMappingNode)node.At(path)).Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Value));

    public static bool Has(this YamlNode node, params string[] path)
    {
        foreach (var name in path)
        {
            if (node is not YamlMappingNode members || !members.Children.TryGetValue(name, out var inner)) return false;
            node = inner;
        }

        return true;
    }

    /// <summary>Whether it is this object of Kubernetes.</summary>
    public static bool Is(this YamlNode node, string kind, string name) =>
        node.Text("kind") == kind && node.Text("metadata", "name") == name;
}
