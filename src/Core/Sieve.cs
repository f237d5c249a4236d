using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ResumeVoice.Core;

/// <summary>
/// Looking through what a question or a résumé has, with what is looked for handed in: a lambda that captures nothing is
/// made once, one that captures is made at every question, even where its line is not reached.
/// </summary>
internal static class Sieve
{
    /// <summary>Whether one of the items is meant.</summary>
    public static bool Any<T, TState>(this ImmutableArray<T> items, TState state, Func<T, TState, bool> isMeant)
    {
        foreach (var item in items)
            if (isMeant(item, state)) return true;
        return false;
    }

    /// <summary>Whether one of the items is meant.</summary>
    public static bool Any<T, TState>(this List<T> items, TState state, Func<T, TState, bool> isMeant)
    {
        foreach (ref readonly var item in CollectionsMarshal.AsSpan(items))
            if (isMeant(item, state)) return true;
        return false;
    }

    /// <summary>Whether each of the items is meant; true where there is none.</summary>
    public static bool All<T, TState>(this ImmutableArray<T> items, TState state, Func<T, TState, bool> isMeant)
    {
        foreach (var item in items)
            if (!isMeant(item, state)) return false;
        return true;
    }

    /// <summary>The items without those that are meant: the same array where none is.</summary>
    public static ImmutableArray<T> Without<T>(this ImmutableArray<T> items, Func<T, bool> isMeant) =>
        items.Without(isMeant, static (item, isMeant) => isMeant(item));

    /// <summary>The items without those that are meant: the same array where none is.</summary>
    public static ImmutableArray<T> Without<T, TState>(
        this ImmutableArray<T> items, TState state, Func<T, TState, bool> isMeant)
    {
        var left = 0;
        foreach (var item in items)
            if (!isMeant(item, state)) left++;
        if (left == items.Length) return items;
        if (left == 0) return [];
        var kept = new T[left];
        left = 0;
        // What is meant is settled by the item and the state alone, so the second look finds the same.
        foreach (var item in items)
            if (!isMeant(item, state)) kept[left++] = item;
        return ImmutableCollectionsMarshal.AsImmutableArray(kept);
    }
}
