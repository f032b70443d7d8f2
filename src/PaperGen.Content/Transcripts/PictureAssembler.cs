using PaperGen.Content.Markdown;

namespace PaperGen.Content.Transcripts;

/// <summary>Reads pictures out of their lines: file, caption, credit.</summary>
internal sealed class PictureAssembler(SourceText source, ParagraphJoiner joiner, DiagnosticBag diagnostics)
{
    private readonly FigureReader _figures = new(source, diagnostics);

    /// <summary>The picture whose file a line names; null, with a diagnostic, when it cannot be one of the project's.</summary>
    public Figure? Figure(DraftPicture picture, SourceSpan place)
    {
        if (picture.File is not { } file || _figures.Read(file.Address, file.Alt, file.Title, place) is not { } figure) return null;
        if (picture is { Caption.Count: 0, Credit: null }) return figure;
        var credit = Credit(picture);
        if (credit.Caption is { } caption)
            figure = figure with { Caption = figure.Caption is { } title ? title with { Text = $"{title.Text} {caption.Text}" } : caption };
        return credit.Names.IsEmpty ? figure : figure with { Credits = figure.Credits.Add(credit with { Caption = null }) };
    }

    /// <summary>The credit of a picture, with its caption; without names when nobody is credited.</summary>
    public PhotoCredit Credit(DraftPicture picture)
    {
        var caption = picture.Caption.Count == 0 ? null : joiner.Join(picture.Caption).Text.WithoutStars();
        var credit = picture.Credit?.Traced.WithoutStars();
        var found = credit is null ? null : PhotoCreditGrammar.Whole(credit);
        if (found is null && caption is not null && PhotoCreditGrammar.Tail(caption) is { } tail)
        {
            found = tail;
            credit = caption.From(tail.Start).Trim();
            caption = caption.Until(tail.Start).Trim();
        }
        if (caption is not null) caption = WithoutPointer(caption);
        var place = credit?.Span ?? caption!.Span;
        return new PhotoCredit(found is null ? [] : [.. found.Names.Select(n => n.Text)], found?.Kind ?? "", credit?.Text ?? "", place)
        {
            Role = found?.Role,
            Caption = caption is { IsEmpty: false } ? caption.ToLine() : null,
        };
    }

    private static TracedText WithoutPointer(TracedText caption)
    {
        var start = caption.Text.AsSpan().IndexOfAnyExcept("▲▼△▽↑↓←→◀▶◄► ".AsSpan());
        return start > 0 ? caption.From(start) : caption;
    }
}
