using System.Text;

namespace PaperGen.Typesetting.Shaping;

/// <summary>Decides for marks that two scripts share (“ ” ‘ ’ — … ·) in which they are set: rule T13.</summary>
/// <remarks>Needs nothing but the text, so that the boundaries of styles and stretches cannot change the answer.</remarks>
internal static class SharedMarks
{
    // Beyond this a neighbour says little, and a hostile paragraph of marks alone stays linear.
    private const int MaxNeighbour = 64, MaxQuotation = 400;

    /// <summary>The script of the mark at <paramref name="index"/>.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="index">Place of the mark's first code unit.</param>
    /// <param name="otherwise">The script of the newspaper, for a mark without neighbours.</param>
    public static TextScript ScriptOf(ReadOnlySpan<char> paragraph, int index, TextScript otherwise)
    {
        var mark = paragraph[index];
        if (mark == '’' && IsApostrophe(paragraph, index)) return TextScript.Latin;

        var script = ByNeighbours(paragraph, index);
        if (script == TextScript.Han || mark is not ('“' or '”' or '‘' or '’')) return script ?? otherwise;

        // Both marks of a pair come from one face: Han as soon as one of them stands beside Han.
        var partner = PartnerOf(paragraph, index);
        return partner < 0 ? script ?? otherwise : ByNeighbours(paragraph, partner) is TextScript.Han ? TextScript.Han : script ?? otherwise;
    }

    private static TextScript? ByNeighbours(ReadOnlySpan<char> paragraph, int index)
    {
        var before = NearestBefore(paragraph, index);
        if (before == TextScript.Han) return before;
        var after = NearestAfter(paragraph, index + 1);
        return after == TextScript.Han ? after : before ?? after;
    }

    private static TextScript? NearestBefore(ReadOnlySpan<char> paragraph, int end)
    {
        for (var steps = 0; end > 0 && steps < MaxNeighbour; steps++)
        {
            Rune.DecodeLastFromUtf16(paragraph[..end], out var rune, out var length);
            end -= length;
            if (Strong(rune) is { } script) return script;
        }

        return null;
    }

    private static TextScript? NearestAfter(ReadOnlySpan<char> paragraph, int start)
    {
        for (var steps = 0; start < paragraph.Length && steps < MaxNeighbour; steps++)
        {
            Rune.DecodeFromUtf16(paragraph[start..], out var rune, out var length);
            start += length;
            if (Strong(rune) is { } script) return script;
        }

        return null;
    }

    private static TextScript? Strong(Rune rune) => CharacterScripts.Of(rune) switch
    {
        CharacterScript.Han => TextScript.Han,
        CharacterScript.Latin => TextScript.Latin,
        _ => null,
    };

    private static int PartnerOf(ReadOnlySpan<char> paragraph, int index)
    {
        var opens = paragraph[index] is '“' or '‘';
        var (open, close) = paragraph[index] is '“' or '”' ? ('“', '”') : ('‘', '’');
        var step = opens ? 1 : -1;
        var depth = 0;
        for (var i = index + step; i >= 0 && i < paragraph.Length && Math.Abs(i - index) <= MaxQuotation; i += step)
        {
            var c = paragraph[i];
            if (c != open && c != close) continue;
            if (c == '’' && IsApostrophe(paragraph, i)) continue;
            if ((c == open) == opens) depth++;
            else if (depth-- == 0) return i;
        }

        return -1;
    }

    private static bool IsApostrophe(ReadOnlySpan<char> paragraph, int index) =>
        index > 0 && index + 1 < paragraph.Length && IsLatinLetter(paragraph[index - 1]) && IsLatinLetter(paragraph[index + 1]);

    private static bool IsLatinLetter(char c) => Rune.TryCreate(c, out var rune) && CharacterScripts.Of(rune) == CharacterScript.Latin;
}
