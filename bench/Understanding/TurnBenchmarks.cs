using BenchmarkDotNet.Attributes;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Bench.Understanding;

/// <summary>One whole turn without HTTP and storage, by kind of question.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private Talk _talk = null!;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => QuestionKind.All.Select(kind => kind.Name);

    [GlobalSetup]
    public void Setup() => _talk = new Talk(QuestionKind.All.Single(kind => kind.Name == Kind));

    [Benchmark]
    public TurnTaken Turn() => _talk.Ask();
}

/// <summary>What taking in the long résumé costs, once per import or restart, and of that the compiling alone.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly byte[] _document = LongResume.Build();
    private readonly Resume _resume = Talk.Import(LongResume.Build());

    [Benchmark]
    public CompiledResume ImportAndCompile() => Talk.Compile(_document);

    [Benchmark]
    public CompiledResume Compile() => CompiledResume.Compile(_resume);
}
