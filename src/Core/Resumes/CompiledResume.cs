using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;
using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// A résumé with all that answering needs worked out once: immutable, shared by all conversations on it.
/// </summary>
public sealed class CompiledResume
{
    private readonly Lazy<ImmutableArray<ItemGround>> _grounds;
    private readonly Lazy<ImmutableArray<PromptEntry>> _entries;
    private readonly Lazy<string> _instructions;
    private readonly Lazy<string> _fingerprint;

    private CompiledResume(Resume resume, ReplyCache? replies)
    {
        Replies = replies;
        Resume = resume;
        Index = ResumeIndexer.Build(resume, Lexicon.Default, Taxonomy.Default);
        Person = new PersonWords(resume);
        Openers = Suggester.OpenersOf(Person);
        NameWords = PersonNames.Of(resume);
        Shown = [.. Index.Items.Select(ShownItem.Of)];
        _grounds = new Lazy<ImmutableArray<ItemGround>>(() => [.. Index.Items.Select(ItemGround.Of)]);
        _entries = new Lazy<ImmutableArray<PromptEntry>>(() => [.. Shown.Select(PromptEntry.Of)]);
        _instructions = new Lazy<string>(() => AnswerPrompt.InstructionsOn(Person));
        _fingerprint = new Lazy<string>(() => AnswerPrompt.FingerprintOf(this));
    }

    public Resume Resume { get; }

    internal ResumeIndex Index { get; }

    internal PersonWords Person { get; }

    /// <summary>Questions that open a section, most asked first.</summary>
    internal ImmutableArray<(Section Section, string Question)> Openers { get; }

    /// <summary>Each item of the index as answers show it.</summary>
    internal ImmutableArray<AnswerItem> Shown { get; }

    /// <summary>The words of the person's name by which questions mean the person.</summary>
    internal FrozenSet<string> NameWords { get; }

    /// <summary>What each item of the index says, worked out when a model first words an answer.</summary>
    internal ImmutableArray<ItemGround> Grounds => _grounds.Value;

    /// <summary>Each item of the index as prompts hold it, worked out when a model first words an answer.</summary>
    internal ImmutableArray<PromptEntry> Entries => _entries.Value;

    /// <summary>What a model is told on how to answer, worked out when a model first words an answer.</summary>
    internal string Instructions => _instructions.Value;

    /// <summary>A hash of all that models are told of it, worked out when a model first words an answer.</summary>
    internal string Fingerprint => _fingerprint.Value;

    /// <summary>Where replies on it are kept; null where each is worked out anew.</summary>
    internal ReplyCache? Replies { get; }

    public static CompiledResume Compile(Resume resume) => new(resume, replies: null);

    /// <summary>The same, and replies on it are kept in <paramref name="replies"/>.</summary>
    internal static CompiledResume Compile(Resume resume, ReplyCache replies) => new(resume, replies);
}
