using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>How a question leans on the talk, and the items that it is thereby about.</summary>
internal readonly record struct Follow(FollowKind Kind, ImmutableArray<int> Scope)
{
    public static readonly Follow None = new(FollowKind.None, default);
    public static readonly Follow Lost = new(FollowKind.Lost, []);
}

/// <summary>Reads what a question takes from the talk before it: pronouns, ordinals, "more", "before that", "what about".</summary>
internal static class ConversationReader
{
    private const int FragmentMax = 5;

    public static Follow Read(Question question, FollowUpContext context, ResumeIndex index)
    {
        var shown = Positions(context.Shown, index);
        int? focus = context.Focus is { } reference && Position(reference, index) is >= 0 and var at ? at : null;
        if (Pick(question, shown, index) is { } pick) return pick;
        if (context == FollowUpContext.Empty || (shown.IsEmpty && focus is null && context.Question is null))
            return (PointsBack(question) || question.HasAny(Sense.More, Sense.Else, Sense.BeforeThat)) && !question.Has(Sense.Person) && !HasSubject(question)
                ? Follow.Lost
                : Follow.None;
        if (Neighbour(question, shown, focus, index) is { } neighbour) return neighbour;
        if (Rest(question, context, shown, focus, index) is { } rest) return rest;
        if (question.Has(Sense.Meant) && question.Wanted.Any()) return new Follow(FollowKind.Instead, default);
        if (question.Has(Sense.More) && !HasSubject(question)) return More(shown, focus);
        if (question.HasAny(Sense.Only, Sense.These) && shown.Length > 1 && !HasOwnEntity(question)) return new Follow(FollowKind.List, shown);
        if (PointsBack(question) && !HasOwnEntity(question)) return Focus(shown, focus);
        if (focus is not null && AsksDetail(question)) return Focus(shown, focus);
        if (IsFragment(question))
            return HasSubject(question) || question.Dates is not null ? new Follow(FollowKind.Instead, default) : Focus(shown, focus);
        return Follow.None;
    }

    /// <summary>Whether the question speaks of something of its own: a topic, a section, a way to reach the person.</summary>
    public static bool HasSubject(Question question) => question.Wanted.Any(topic => topic.Kind != TopicKind.Unknown || topic.Name.Length > 3) ||
        question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null) ||
        question.HasAny(Sense.Email, Sense.Phone, Sense.Contact, Sense.Networks, Sense.Website, Sense.Overview, Sense.Private, Sense.Degree, Sense.Location);

    public static int Position(ItemRef reference, ResumeIndex index)
    {
        foreach (var position in index.BySection[(int)reference.Section])
            if (index.Items[position].Ref == reference) return position;
        return -1;
    }

    public static ImmutableArray<int> Positions(ImmutableArray<ItemRef> references, ResumeIndex index) =>
        [.. references.Select(reference => Position(reference, index)).Where(position => position >= 0)];

    private static bool HasOwnEntity(Question question) => question.Wanted.Any(topic => topic.Kind == TopicKind.Entity);

    private static Follow? Pick(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (HasOwnEntity(question) && question.Ordinal is null) return null;
        var ordinal = question.Ordinal;
        if (ordinal is null && shown.Length > 1)
            ordinal = OrdinalPick.BeforeNoun(question, sense => Senses.NounOf(sense) is { } section &&
                shown.All(position => index.Items[position].Ref.Section == section) && question.WordAt(0) != "list");
        if (ordinal is null) return null;
        if (question.Has(Sense.Person) && question.Ordinal is null && !question.Has(Sense.TellMe)) return null;
        var picked = ordinal.Pick(shown);
        return picked.IsEmpty ? Follow.Lost : new Follow(FollowKind.Pick, picked);
    }

    private static Follow? Neighbour(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var before = question.Has(Sense.BeforeThat);
        if (!before && !question.Has(Sense.AfterThat)) return null;
        if (question.Has(Sense.AfterThat) && !before && HasSubject(question)) return null;
        var from = focus ?? (shown.IsEmpty ? -1 : before ? shown.MinBy(at => Start(index, at)) : shown.MaxBy(at => Start(index, at)));
        if (from < 0) return Follow.Lost;
        var day = Start(index, from);
        var section = index.Items[from].Ref.Section;
        var peers = index.BySection[(int)section].Where(at => at != from && index.Items[at].Dates is not null);
        var neighbours = before
            ? peers.Where(at => Start(index, at) < day).OrderByDescending(at => Start(index, at))
            : peers.Where(at => Start(index, at) > day).OrderBy(at => Start(index, at));
        return new Follow(before ? FollowKind.Before : FollowKind.After, [.. neighbours.Take(1)]);
    }

    private static DateOnly Start(ResumeIndex index, int position) => index.Items[position].Dates?.First ?? DateOnly.MinValue;

    // "the other one", "her other paper", "anything else?", "any others?"
    private static Follow? Rest(Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (!question.HasAny(Sense.Else, Sense.Other) || (question.Has(Sense.More) && !question.Has(Sense.Else))) return null;
        var named = question.Hits.Select(hit => Senses.NounOf(hit.Sense)).FirstOrDefault(section => section is not null && index.Has(section.Value));
        var sections = named is { } own && !question.Has(Sense.Else) ? [own] : Topical(context, shown, focus, index);
        if (sections.IsEmpty) return null;
        var seen = Positions(context.Seen, index);
        var pool = sections.SelectMany(section => index.BySection[(int)section]).ToImmutableArray();
        if (question.Has(Sense.Other) && !question.Has(Sense.Else) && focus is { } one && SameHouse(one, pool, index) is { IsEmpty: false } house)
            return new Follow(FollowKind.Rest, house);
        ImmutableArray<int> rest = [.. pool.Where(position => !seen.Contains(position) && !shown.Contains(position))];
        if (rest.IsEmpty && question.Has(Sense.Other))
            rest = [.. pool.Where(position => focus is { } talked ? position != talked : !shown.Contains(position))];
        return new Follow(FollowKind.Rest, rest);
    }

    // The same employer's or publisher's others ("the other one he did for them").
    private static ImmutableArray<int> SameHouse(int focus, ImmutableArray<int> pool, ResumeIndex index)
    {
        var house = index.Items[focus].Field(FieldKind.Organization)?.Text;
        if (house is null || !pool.Contains(focus)) return [];
        return [.. pool.Where(position => position != focus && index.Items[position].Field(FieldKind.Organization)?.Text == house)];
    }

    private static ImmutableArray<Section> Topical(FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (!context.Sections.IsEmpty) return context.Sections;
        if (focus is { } one) return [index.Items[one].Ref.Section];
        return [.. shown.Select(position => index.Items[position].Ref.Section).Distinct()];
    }

    private static Follow More(ImmutableArray<int> shown, int? focus) => focus is { } one
        ? new Follow(FollowKind.More, [one])
        : shown.IsEmpty ? Follow.Lost : new Follow(FollowKind.More, shown);

    private static Follow Focus(ImmutableArray<int> shown, int? focus)
    {
        if (focus is { } one) return new Follow(FollowKind.Focus, [one]);
        return shown.IsEmpty ? Follow.Lost : new Follow(FollowKind.List, shown);
    }

    private static bool PointsBack(Question question)
    {
        if (question.HasAny(Sense.It, Sense.There)) return true;
        var last = question.Tokens.Count - 1;
        for (var at = 0; at <= last; at++)
        {
            var word = question.WordAt(at);
            var ends = at == last || question.Tokens[at].EndsSentence;
            if (word is "that" or "this" && ends && !question.HasAnyAt(at, Sense.BeforeThat, Sense.AfterThat)) return true;
            if (word is "that" or "this" && question.WordAt(at + 1) is "one" or "job" or "project" or "paper" or "role" or "company" or "place" or "award") return true;
            if (word is "it") return true;
            if (word is "there" && at > 0 && question.WordAt(at - 1) is not ("is" or "are" or "was" or "were" or "be" or "been" or "since" or "got") && (ends || word == "there")) return true;
        }

        return false;
    }

    // "when did he stop?", "how long?": a detail, and nothing that it would be of.
    private static bool AsksDetail(Question question) => question.Tokens.Count <= 7 && !question.Topics.Exists(topic => topic.InResume) &&
        question.HasAny(Sense.WhenAsked, Sense.HowLong, Sense.UsedWhat, Sense.Giver) && question.Dates is null &&
        !question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null || Senses.VerbOf(hit.Sense) is not null);

    // "Terraform?", "and the PhD?", "what about Rust", "in 2020?": no sentence of its own.
    private static bool IsFragment(Question question)
    {
        if (question.Has(Sense.WhatAbout)) return true;
        var opens = question.WordAt(0) is "and" or "or" or "but" or "also" or "plus";
        if (opens) return question.Tokens.Count <= FragmentMax + 1 && !question.HasAny(Sense.YesNo);
        return question.Tokens.Count <= FragmentMax && !question.HasAny(Sense.TellMe, Sense.Person) &&
            !question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null) && (question.Dates is not null || !HasSubject(question));
    }
}
