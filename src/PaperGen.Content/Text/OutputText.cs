using System.Text;

namespace PaperGen.Content;

/// <summary>Text as it is put out on paper and on the web: marks and spaces as the newspaper's language sets them. The model keeps what was written.</summary>
public sealed class OutputText
{
    private readonly bool _isChinese;
    private readonly bool _isEnglish;

    /// <param name="language">The newspaper's language, a BCP 47 tag. Chinese and English have rules here; other text stays as it is.</param>
    public OutputText(string language)
    {
        _isChinese = IsOf(language, "zh");
        _isEnglish = IsOf(language, "en");
    }

    /// <summary>A headline, kicker, deck, name or label: its spaces part phrases and stay.</summary>
    public string Line(string written) => Text(written, NormalisedTextKind.Headline);

    /// <summary>A paragraph.</summary>
    public string Body(string written) => Text(written, NormalisedTextKind.Body);

    /// <summary>A paragraph in several stretches, normalised as one text: a quotation may open in one and close in another.</summary>
    /// <returns>As many stretches as there were; one of them may have become empty.</returns>
    public IReadOnlyList<string> Runs(IReadOnlyList<string> written)
    {
        if (written.Count == 1) return [Body(written[0])];
        var changes = Normalise(string.Concat(written), NormalisedTextKind.Body).Changes;
        return changes.IsEmpty ? written : [.. Changed(written, [.. changes.SelectMany(ByCharacter)])];
    }

    private string Text(string written, NormalisedTextKind kind) =>
        _isChinese ? ChineseNormaliser.Normalise(written, kind: kind) : Normalise(written, kind).Text;

    private NormalisedText Normalise(string written, NormalisedTextKind kind)
    {
        if (_isChinese) return ChineseNormaliser.NormaliseWithChanges(written, kind: kind);
        return _isEnglish ? EnglishNormaliser.NormaliseWithChanges(written) : new NormalisedText(written, []);
    }

    // Neighbouring changes are told as one, which may reach over the end of a stretch.
    private static IEnumerable<NormalisationChange> ByCharacter(NormalisationChange change) => change.Before.Length == change.After.Length
        ? change.Before.Select((before, i) => new NormalisationChange(change.Offset + i, before.ToString(), change.After[i].ToString()))
        : [change];

    // A change belongs to the stretch in which it begins.
    private static IEnumerable<string> Changed(IReadOnlyList<string> runs, List<NormalisationChange> changes)
    {
        var start = 0;
        var next = 0;
        var taken = 0;
        foreach (var run in runs)
        {
            var end = start + run.Length;
            var text = new StringBuilder(run.Length);
            for (; next < changes.Count && changes[next].Offset < end; next++)
            {
                text.Append(run, Math.Max(taken, start) - start, changes[next].Offset - Math.Max(taken, start)).Append(changes[next].After);
                taken = changes[next].Offset + changes[next].Before.Length;
            }

            if (taken < end) text.Append(run, Math.Max(taken, start) - start, end - Math.Max(taken, start));
            yield return text.ToString();
            start = end;
        }
    }

    private static bool IsOf(string language, string primary) =>
        language.Equals(primary, StringComparison.OrdinalIgnoreCase) || language.StartsWith(primary + "-", StringComparison.OrdinalIgnoreCase);
}
