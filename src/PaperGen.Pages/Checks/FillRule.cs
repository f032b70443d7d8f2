namespace PaperGen.Pages;

/// <summary>L9: the page is filled, and no white larger than a few lines stays in it.</summary>
internal sealed class FillRule : IPageRule
{
    public IEnumerable<Verdict> Check(CheckedPage page)
    {
        var raster = new FillRaster(page);
        var area = new Rect(page.Geometry.Left, page.Geometry.LineTop(page.FirstLine), page.Geometry.Width, page.Leading * page.Lines);
        if (raster.Fill < 0.98)
        {
            yield return new Verdict("L9-fill", raster.Fill < 0.95 ? VerdictLevel.Error : VerdictLevel.Warning, $"{raster.Fill:P1} of the page is filled", area);
        }

        if (page.NoticeLines > 0)
        {
            yield return new Verdict("L9-notice", VerdictLevel.Note, $"for want of text a notice of the paper takes {page.NoticeLines} of {page.NoticeLines + page.Lines} lines",
                area with { Y = area.Bottom, Height = page.Leading * page.NoticeLines });
        }

        var (columns, lines) = raster.LargestWhite();
        if (columns * lines > 4)
        {
            yield return new Verdict("L9-white", columns * lines > 8 ? VerdictLevel.Error : VerdictLevel.Warning,
                $"{columns} columns by {lines} lines of the page are white", area);
        }
    }
}
