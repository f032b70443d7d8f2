using System.Collections.Immutable;

namespace PaperGen.Pages;

/// <summary>Sets a Chinese letter as letters are: who is addressed at the left, 敬礼 too, who signs at the right.</summary>
internal static class Letter
{
    private const int LongestAddress = 12;
    private const int LongestSignature = 16;

    public static void Arrange(ImmutableArray<CopyPart>.Builder parts)
    {
        var isLetter = parts.Count > 2 && IsAddress(parts[0]);
        if (isLetter) parts[0] = parts[0] with { Indent = 0 };
        for (var i = 1; i < parts.Count; i++)
        {
            if (IsParagraph(parts[i]) && TextOf(parts[i]) is "敬礼" or "敬礼！" or "敬礼!") parts[i] = parts[i] with { Indent = 0 };
        }

        // Name, place and day may have a line each.
        for (var i = parts.Count - 1; i > 1 && i >= parts.Count - 3 && IsSignature(parts[i]) && (isLetter || i == parts.Count - 1); i--)
        {
            parts[i] = parts[i] with { Indent = 0, Alignment = LineAlignment.Right };
        }
    }

    private static bool IsAddress(CopyPart part) => IsParagraph(part) && TextOf(part) is { Length: <= LongestAddress } text && text.EndsWith('：');

    private static bool IsSignature(CopyPart part) =>
        IsParagraph(part) && TextOf(part) is { Length: > 0 and <= LongestSignature } text
        && !text.Contains("此致", StringComparison.Ordinal) && !text.Contains("敬礼", StringComparison.Ordinal) && text.Any(c => c >= 0x3400) && (char.IsLetterOrDigit(text[^1]) || text[^1] is '）');

    private static bool IsParagraph(CopyPart part) => part is { Role: ItemRole.Body, Mark: null, Table: null, IsBlank: false };

    private static string TextOf(CopyPart part) => string.Concat(part.Text.Select(t => t.Text)).Trim();
}
