using System.Buffers;
using System.Collections.Immutable;
using PaperGen.Content.Normalisation;

namespace PaperGen.Content;

/// <summary>Steps of <see cref="ChineseNormaliser"/>; an editor may switch off each.</summary>
[Flags]
public enum NormalisationSteps
{
    /// <summary>Nothing is changed.</summary>
    None = 0,

    /// <summary>Full-width letters, digits and per cent signs become half-width.</summary>
    Widths = 1,

    /// <summary>Dashes are ——, ellipses ……, ranges ～, name dots ·.</summary>
    Dashes = 2,

    /// <summary>Straight quotation marks become paired ones; a pair in the wrong direction is turned.</summary>
    Quotes = 4,

    /// <summary>ASCII brackets around or beside Chinese become full-width.</summary>
    Brackets = 8,

    /// <summary>ASCII commas, colons, stops and so on beside Chinese become full-width.</summary>
    Marks = 16,

    /// <summary>Spaces that Chinese does not have go; those that are structure stay.</summary>
    Spaces = 32,

    /// <summary>All steps.</summary>
    All = Widths | Dashes | Quotes | Brackets | Marks | Spaces,
}

/// <summary>What sort of text is normalised: a space between Han characters is structure in a headline and a slip in a paragraph.</summary>
public enum NormalisedTextKind
{
    /// <summary>Told from the text: one without commas and stops, whose phrases have three characters and more, is a headline.</summary>
    Auto,

    /// <summary>A paragraph, a caption.</summary>
    Body,

    /// <summary>A headline, kicker, deck, running head or byline: single spaces stay.</summary>
    Headline,
}

/// <summary>One change that the normaliser made.</summary>
/// <param name="Offset">Offset in the text as it was written.</param>
/// <param name="Before">What stood there; empty when something was added.</param>
/// <param name="After">What stands there now; empty when it was taken out.</param>
public readonly record struct NormalisationChange(int Offset, string Before, string After);

/// <summary>A normalised text and what was changed.</summary>
public sealed record NormalisedText(string Text, ImmutableArray<NormalisationChange> Changes);

/// <summary>
/// Sets the marks and spaces of Chinese text as the print standard wants them (rules T12–T14 of the rule book). It is applied where
/// text is put out, never to the model, and a second time changes nothing. Latin text is left alone.
/// </summary>
public static class ChineseNormaliser
{
    // One pass settles all but chains such as ", , 中", where a changed mark makes its neighbour's case.
    private const int MaximumPasses = 8;

    /// <summary>The text with all <paramref name="steps"/> applied.</summary>
    public static string Normalise(string text, NormalisationSteps steps = NormalisationSteps.All, NormalisedTextKind kind = NormalisedTextKind.Auto) =>
        IsPlain(text) || IsSettled(text) ? text : Run(text, steps, kind).ToString();

    /// <summary>The text, and every change that was made.</summary>
    public static NormalisedText NormaliseWithChanges(string text, NormalisationSteps steps = NormalisationSteps.All, NormalisedTextKind kind = NormalisedTextKind.Auto)
    {
        if (IsPlain(text) || IsSettled(text)) return new NormalisedText(text, []);
        var cells = Run(text, steps, kind);
        return new NormalisedText(cells.ToString(), cells.ChangesFrom(text));
    }

    private static TextCells Run(string text, NormalisationSteps steps, NormalisedTextKind kind)
    {
        var cells = new TextCells(text);
        if (steps.HasFlag(NormalisationSteps.Widths)) WidthStep.Apply(cells);
        var asWritten = cells.ToString();
        if (!HasWide(asWritten)) return cells;
        for (var pass = 0; pass < MaximumPasses; pass++)
        {
            cells.ProtectAddresses();
            if (steps.HasFlag(NormalisationSteps.Dashes)) DashStep.Apply(cells);
            if (steps.HasFlag(NormalisationSteps.Quotes)) QuoteStep.Apply(cells);
            if (steps.HasFlag(NormalisationSteps.Brackets)) BracketStep.Apply(cells);
            if (steps.HasFlag(NormalisationSteps.Marks)) MarkStep.Apply(cells);
            if (steps.HasFlag(NormalisationSteps.Spaces)) SpaceStep.Apply(cells, kind);
            var now = cells.ToString();
            if (now == asWritten || IsSettled(now)) break;
            asWritten = now;
        }
        return cells;
    }

    private static bool HasWide(string text)
    {
        foreach (var c in text)
            if (Unicode.IsHan(c) || c > '\u2FFF') return true;
        return false;
    }

    // Every character that a step may change by itself; stops in a row and quotation marks the wrong way round are looked for apart.
    private static readonly SearchValues<char> s_changeable = SearchValues.Create(
        "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ％" +
        "-—－―─.…~\u301C・•‧∙⋅･\"'(),;:?! \u3000\u00A0");

    /// <summary>True for Chinese text that is as it should be, told without a walk through the steps.</summary>
    private static bool IsSettled(string text) =>
        !text.AsSpan().ContainsAny(s_changeable) && !text.Contains("。。", StringComparison.Ordinal) && QuoteStep.IsInOrder(text);

    /// <summary>True for text that no step can change, such as an English paragraph.</summary>
    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') is var first && (first < 0 || !text.AsSpan(first).ContainsAnyInRange('\u2E80', '\uFFEF'));
}
