using System.Globalization;

namespace PaperGen.Content.Markdown;

/// <summary>Makes figures of pictures, and gives them the captions and credits that stand beside them.</summary>
internal sealed class FigureReader(SourceText source, DiagnosticBag diagnostics)
{
    private readonly int _levels = RelativePath.LevelsOf(source.Path);

    /// <summary>A picture; null, with a diagnostic, when its file cannot be one of the project's.</summary>
    /// <param name="address">The file's path, as it was written.</param>
    /// <param name="alt">What the picture shows.</param>
    /// <param name="title">Its title: the caption, and perhaps the credit.</param>
    /// <param name="place">Where it stands.</param>
    public Figure? Read(string address, string alt, string? title, SourceSpan place)
    {
        if (SafeAddress.Read(address) is null || SafeAddress.IsHarmful(address))
        {
            diagnostics.Warn("PG213", place, "a picture whose address is no file was removed", "save the picture beside the story and name that file");
            return null;
        }
        var safeArea = ReadSafeArea(ref address, place);
        if (RelativePath.Read(Uri.UnescapeDataString(address.Trim()), place, _levels, "PG207", diagnostics) is not { Length: > 0 } path) return null;
        if (alt.Length == 0) diagnostics.Info("PG214", place, $"the picture {path} has no description", "write between the brackets what it shows, for readers who cannot see it");
        var figure = new Figure(path, Yaml.WhiteSpace.Collapse(alt), place) { SafeArea = safeArea };
        return string.IsNullOrWhiteSpace(title) ? figure : Under(figure, title, place);
    }

    // photos/a.jpg#safe=20,10,60,80: left, top, width and height in per cent.
    private SafeArea? ReadSafeArea(ref string address, SourceSpan place)
    {
        const string Mark = "#safe=";
        var at = address.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) return null;
        var numbers = address[(at + Mark.Length)..].Trim().Split(',');
        address = address[..at];
        var values = new double[4];
        var isRead = numbers.Length == 4;
        for (var i = 0; isRead && i < 4; i++)
            isRead = double.TryParse(numbers[i].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out values[i]) && values[i] <= 100;
        if (isRead && values[2] > 0 && values[3] > 0 && values[0] + values[2] <= 100 && values[1] + values[3] <= 100)
            return new SafeArea(values[0] / 100, values[1] / 100, values[2] / 100, values[3] / 100);
        diagnostics.Warn("PG215", place, "the safe area of a picture is four numbers from 0 to 100 within it", "write #safe=left,top,width,height in per cent, such as #safe=20,10,60,80");
        return null;
    }

    /// <summary>The figure with a text that stands under it and is known to be its caption or credit.</summary>
    public static Figure Under(Figure figure, string text, SourceSpan place)
    {
        var (caption, credit) = CreditReader.Divide(text, place);
        if (credit is not null) figure = figure with { Credits = figure.Credits.Add(credit) };
        if (caption is null) return figure;
        // Never lose one of two captions.
        return figure with { Caption = figure.Caption is null ? caption : figure.Caption with { Text = figure.Caption.Text + " " + caption.Text } };
    }

    /// <summary>Gives every figure the paragraphs behind it that are its caption or credit.</summary>
    public static List<Block> Attach(List<Block> blocks)
    {
        var attached = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph && attached.Count > 0 && attached[^1] is Figure figure && BelongsUnder(figure, paragraph))
                attached[^1] = Under(figure, paragraph.PlainText, paragraph.Source);
            else attached.Add(block);
        }
        return attached;
    }

    /// <summary>All blocks of a figure that was fenced as one: whatever text is in it is caption and credit.</summary>
    public static List<Block> Gather(IReadOnlyList<Block> blocks)
    {
        var gathered = new List<Block>();
        var before = new List<Paragraph>();
        foreach (var block in blocks)
        {
            if (block is Figure figure)
            {
                foreach (var text in before) figure = Under(figure, text.PlainText, text.Source);
                before.Clear();
                gathered.Add(figure);
            }
            else if (block is Paragraph paragraph && gathered.Count > 0 && gathered[^1] is Figure above) gathered[^1] = Under(above, paragraph.PlainText, paragraph.Source);
            else if (block is Paragraph early && gathered.Count == 0) before.Add(early);
            else gathered.Add(block);
        }
        return [.. before, .. gathered];
    }

    private static bool BelongsUnder(Figure figure, Paragraph paragraph)
    {
        var text = paragraph.PlainText;
        if (CreditReader.Credit(text, paragraph.Source) is not null) return true;
        return figure.Caption is null && (paragraph.Inlines is [Emphasis] || CreditReader.IsCaption(text));
    }
}
