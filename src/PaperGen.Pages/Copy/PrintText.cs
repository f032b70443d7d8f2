using System.Collections.Immutable;
using PaperGen.Content;
using PaperGen.Typesetting;

namespace PaperGen.Pages;

/// <summary>A paragraph in several faces as it is printed.</summary>
internal static class PrintText
{
    /// <summary>Normalises the stretches as one text, so that a mark at a border sees its neighbours.</summary>
    public static ImmutableArray<StyledText> Runs(this OutputText output, ImmutableArray<StyledText> written)
    {
        var texts = output.Runs([.. written.Select(run => run.Text)]);
        return [.. written.Zip(texts, (run, text) => run with { Text = text }).Where(run => run.Text.Length > 0)];
    }
}
