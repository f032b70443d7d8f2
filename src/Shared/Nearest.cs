namespace PaperGen;

/// <summary>
/// Finds the word that somebody most likely meant. Content and Templates, which know nothing of each other, both compile this file.
/// </summary>
internal static class Nearest
{
    /// <summary>The nearest of some known words, or null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        // A pasted page is no misspelt word.
        if (written.Length > 200) return null;
        var folded = Fold(written);
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var word in known)
        {
            // Half of a short word may be wrong, a third of a long one.
            var allowed = Math.Min(least - 1, word.Length <= 4 ? Math.Max(1, word.Length / 2) : Math.Max(2, word.Length / 3));
            var candidate = Fold(word);
            if (Math.Abs(candidate.Length - folded.Length) > allowed) continue;
            var distance = Distance(folded, candidate);
            if (distance > allowed) continue;
            least = distance;
            nearest = word;
        }

        return nearest;
    }

    private static string Fold(string word) => word.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>Optimal string alignment: insertions, deletions, substitutions, and neighbours that changed places.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
