using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>Text as it is printed: Chinese marks and spaces normalised (T12–T14); the model keeps what was written.</summary>
internal static class PrintText
{
    /// <summary>A headline, kicker, deck or another line: its spaces part phrases and stay.</summary>
    public static string Line(string text) => ChineseNormaliser.Normalise(text, kind: NormalisedTextKind.Headline);

    /// <summary>A paragraph.</summary>
    public static string Body(string text) => ChineseNormaliser.Normalise(text, kind: NormalisedTextKind.Body);

    /// <summary>A paragraph in several faces: normalised as one text, so that a mark at a border sees its neighbours.</summary>
    public static ImmutableArray<StyledText> Body(ImmutableArray<StyledText> runs)
    {
        if (runs.Length == 1) return [runs[0] with { Text = Body(runs[0].Text) }];
        var normalised = ChineseNormaliser.NormaliseWithChanges(string.Concat(runs.Select(r => r.Text)), kind: NormalisedTextKind.Body);
        var result = ImmutableArray.CreateBuilder<StyledText>(runs.Length);
        var (start, change) = (0, 0);
        foreach (var run in runs)
        {
            var text = new StringBuilder();
            var (at, end) = (start, start + run.Text.Length);
            while (change < normalised.Changes.Length && normalised.Changes[change].Offset < end)
            {
                var (offset, before, after) = normalised.Changes[change++];
                text.Append(run.Text, Math.Max(0, at - start), Math.Max(0, offset - at)).Append(after);
                at = offset + before.Length;
            }

            if (at < end) text.Append(run.Text, at - start, end - at);
            if (text.Length > 0) result.Add(run with { Text = text.ToString() });
            start = end;
        }

        return result.ToImmutable();
    }
}
