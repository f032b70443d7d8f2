using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>A line that names a picture's file, as Markdown does: ![what it shows](its file "its caption").</summary>
/// <param name="Address">The file, as it was written.</param>
/// <param name="Alt">What it shows.</param>
/// <param name="Title">Its caption, or null.</param>
internal sealed partial record PictureLine(string Address, string Alt, string? Title)
{
    /// <summary>The picture that a line names and nothing else, or null.</summary>
    public static PictureLine? Read(string line)
    {
        if (!line.StartsWith("![", StringComparison.Ordinal) || Picture().Match(line) is not { Success: true } match) return null;
        return new PictureLine(match.Groups["address"].Value, match.Groups["alt"].Value, match.Groups["title"] is { Success: true } title ? title.Value : null);
    }

    [GeneratedRegex(@"^!\[(?<alt>[^\]]*)\]\(\s*<?(?<address>[^\s<>()]+)>?(?:\s+""(?<title>[^""]*)"")?\s*\)$")]
    private static partial Regex Picture();
}
