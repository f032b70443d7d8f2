using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>
/// One writing of one file, in order: what all pages share, then the pages, then what is known only after them.
/// Pages are built side by side in small batches and written in order, each on its own sheet or as a form for several.
/// </summary>
internal sealed class PressRun(PdfFile file, Edition edition, PressProfile profile, IPictureSource pictureSource, FontStock stock, ImmutableArray<Slug> slugs)
{
    // Enough for every core to be busy while one is slow; memory holds so many content streams.
    private static readonly int PagesPerBatch = 4 * Environment.ProcessorCount;

    private readonly DiagnosticBag _diagnostics = new();
    private readonly List<PrintedPicture> _printed = [];
    private readonly Outlines _outlines = new();
    private readonly ColourSpaces _spaces = new(file, profile.ForPlates);
    private readonly IInkPainter _painter = profile.ForPlates ? new PlateInkPainter() : new ScreenInkPainter();

    public PressReport Print()
    {
        stock.ReportLicences(_diagnostics);
        var fonts = new FontShelf(file, stock);
        var pictures = PictureShelf.Write(file, edition, profile, pictureSource, _spaces, _diagnostics);
        var resources = new PageResources(fonts.WriteResources(file), profile.ForPlates ? PageResources.WriteStates(file) : PdfReference.None);
        var structure = profile.ForPlates ? null : new StructureTree(file, edition);
        var sides = profile.Sheets is { } layout ? SheetPlan.Of(edition.Pages.Length, layout.Imposition) : [];
        var tree = new PageTree(file, profile.Sheets is null ? edition.Pages.Length : sides.Length);
        var forms = new PdfReference[profile.Sheets is null ? 0 : edition.Pages.Length];

        for (var first = 0; first < edition.Pages.Length; first += PagesPerBatch)
        {
            var contents = new PageContent[Math.Min(PagesPerBatch, edition.Pages.Length - first)];
            var start = first;
            OneByOne.Do(contents.Length, i =>
            {
                var page = edition.Pages[start + i];
                var space = SpaceOf(page);
                var marks = profile.HasMarks && profile.Sheets is null ? PrinterMarks.Draw(space, slugs[start + i], fonts) : null;
                contents[i] = PageContent.Build(page, space, PainterOf(page), fonts, pictures, structure is not null, marks);
            });
            for (var i = 0; i < contents.Length; i++)
            {
                if (profile.Sheets is null) WritePage(first + i, contents[i], pictures, resources, structure, tree);
                else forms[first + i] = WriteForm(edition.Pages[first + i], contents[i], pictures, resources);
                foreach (var placed in edition.Pages[first + i].Items.OfType<PlacedPicture>()) Judge(edition.Pages[first + i], placed, pictures);
            }
        }

        var boxes = sides.IsEmpty ? edition.Pages.Select(page => SpaceOf(page).Boxes) : Enumerable.Repeat(SheetSpace.Of(edition, profile, profile.Sheets!).Block.Boxes, sides.Length);
        if (!sides.IsEmpty) new SheetRun(file, edition, profile, _diagnostics).Write(sides, slugs, forms, fonts, resources, tree);
        fonts.Write(file);
        var catalog = WriteCatalog(tree.Write(), structure, sides);
        file.Close(catalog, WriteInformation());
        return new PressReport(
            tree.Count,
            [.. fonts.Fonts.Select(f => new PrintedFont(f.Use.Face.PostScriptName, f.Use.Glyphs.Length - 1))],
            [.. _printed],
            _diagnostics.ToImmutable())
        {
            Boxes = [.. boxes],
            Length = file.Length,
        };
    }

    private IInkPainter PainterOf(ComposedPage page) => profile.ForPlates && page.IsBlackOnly ? new BlackInkPainter() : _painter;

    // On a sheet the marks stand around all pages, and a page keeps nothing but its bleed.
    private PageSpace SpaceOf(ComposedPage page) =>
        new(page.Width, page.Height, profile.Sheets is null ? profile.Margin : profile.Bleed, profile.Bleed);

    /// <summary>A page that several sheets, or several places of one, could draw (ISO 32000-1, 8.10).</summary>
    private PdfReference WriteForm(ComposedPage page, PageContent content, PictureShelf pictures, PageResources resources)
    {
        var space = SpaceOf(page);
        var tokens = new PdfTokens(512)
            .Key("Type"u8).Name("XObject"u8)
            .Key("Subtype"u8).Name("Form"u8)
            .Key("BBox"u8).BeginArray().Integer(0).Integer(0)
            .Thousandths(PageSpace.Thousandths(space.SheetWidth)).Thousandths(PageSpace.Thousandths(space.SheetHeight)).EndArray();
        resources.Write(tokens.Key("Resources"u8), page, pictures, hasMarks: false);
        var reference = file.Reserve();
        file.WriteDeflated(reference, tokens, content.Deflated);
        return reference;
    }

    private void WritePage(int index, PageContent content, PictureShelf pictures, PageResources resources, StructureTree? structure, PageTree tree)
    {
        var page = edition.Pages[index];
        var space = SpaceOf(page);
        var reference = tree[index];
        var stream = file.Reserve();
        file.WriteDeflated(stream, null, content.Deflated);

        var tokens = new PdfTokens(512).BeginDictionary()
            .Key("Type"u8).Name("Page"u8)
            .Key("Parent"u8).Reference(tree.ParentOf(index));
        space.WriteBoxes(tokens);
        tokens.Key("Contents"u8).Reference(stream);
        resources.Write(tokens.Key("Resources"u8), page, pictures, profile.HasMarks);
        if (structure is not null)
        {
            var links = LinksOf(page);
            var key = structure.AddPage(page, index, reference, space, content.Tags!, links);
            tokens.Key("StructParents"u8).Integer(key);
            WriteLinks(tokens, page, space, links, tree);
            AddOutlines(page, reference, space);
        }

        file.Write(reference, tokens.EndDictionary());
    }

    private List<LinkAnnotation> LinksOf(ComposedPage page) =>
        [.. page.Items.OfType<PlacedLink>().Where(l => IsGood(page, l)).Select(l => new LinkAnnotation(l, file.Reserve()))];

    private bool IsGood(ComposedPage page, PlacedLink link)
    {
        if (LinkTarget.LeadsSomewhere(link.Target, edition)) return true;
        _diagnostics.Warn("PG704", SourceSpan.WholeFile(""), $"the link “{Shorten.ToString(link.Title, 40)}” on page {page.Number} leads nowhere: {Shorten.ToString(link.Target, 80)}",
            "give an address with http, https or mailto, or #page=N with a page of this issue");
        return false;
    }

    private void WriteLinks(PdfTokens tokens, ComposedPage page, PageSpace space, List<LinkAnnotation> links, PageTree tree)
    {
        if (links.Count == 0) return;
        tokens.Key("Tabs"u8).Name("S"u8).Key("Annots"u8).BeginArray();
        foreach (var link in links)
        {
            link.Write(file, space, LinkTarget.Resolve(link.Item.Target, edition, tree));
            tokens.Reference(link.Reference);
        }

        tokens.EndArray();
    }

    private void AddOutlines(ComposedPage page, PdfReference reference, PageSpace space)
    {
        _outlines.AddPage(page.Folio.Length > 0 ? page.Folio : page.Number.ToString(CultureInfo.InvariantCulture), reference, space.Y(Points.Zero));
        if (page.Stories.IsDefault) return;
        foreach (var story in page.Stories) _outlines.AddStory(story.Title, reference, space.X(story.Bounds.X), space.Y(story.Bounds.Y));
    }

    private void Judge(ComposedPage page, PlacedPicture placed, PictureShelf pictures)
    {
        if (pictures[page, placed] is not { Developed: var picture }) return;
        var printed = PrintedPicture.Of(page, placed, picture);
        _printed.Add(printed);
        if (string.IsNullOrWhiteSpace(placed.Alt) && !profile.ForPlates)
        {
            _diagnostics.Warn("PG705", SourceSpan.WholeFile(placed.Image), $"the picture has no description for who cannot see it ({PictureShelf.Where(page, placed)})", "give it an alt text");
        }

        if (profile.ForPlates) PictureResolution.Judge(printed.PixelsPerInch, placed.Image, PictureShelf.Where(page, placed), _diagnostics);
    }

    private PdfReference WriteCatalog(PdfReference pages, StructureTree? structure, ImmutableArray<SheetSide> sides)
    {
        var labels = profile.Sheets is null ? [.. edition.Pages.Select(page => Shorten.ToString(page.Folio, 100))] : sides.Select(side => side.Name).ToArray();
        var tokens = new PdfTokens(512).BeginDictionary()
            .Key("Type"u8).Name("Catalog"u8)
            .Key("Pages"u8).Reference(pages)
            .Key("Lang"u8).Text(edition.Language)
            .Key("PageLabels"u8).Reference(NumberTree.Write(file, labels.Length, (value, page) =>
                value.BeginDictionary().Key("P"u8).Text(labels[page]).EndDictionary()));
        if (structure is not null)
        {
            tokens
                .Key("Outlines"u8).Reference(_outlines.Write(file))
                .Key("PageMode"u8).Name("UseOutlines"u8)
                .Key("ViewerPreferences"u8).BeginDictionary().Key("DisplayDocTitle"u8).Boolean(true).EndDictionary()
                .Key("MarkInfo"u8).BeginDictionary().Key("Marked"u8).Boolean(true).EndDictionary()
                .Key("StructTreeRoot"u8).Reference(structure.Close());
        }

        WriteIntent(tokens);
        var metadata = file.Reserve();
        // Not compressed, so that tools which know no PDF find it (ISO 16684-1 and every PDF/A validator's habit).
        file.WriteEncoded(metadata, new PdfTokens().Key("Type"u8).Name("Metadata"u8).Key("Subtype"u8).Name("XML"u8), XmpPacket.Write(edition, profile, file.Digest()));
        return file.Add(tokens.Key("Metadata"u8).Reference(metadata).EndDictionary());
    }

    private void WriteIntent(PdfTokens catalog)
    {
        if (!profile.ForPlates) catalog.Key("OutputIntents"u8).BeginArray().Reference(OutputIntent.WriteScreen(file, _spaces.Srgb)).EndArray();
        else if (profile.Output is { } output) catalog.Key("OutputIntents"u8).BeginArray().Reference(OutputIntent.WritePress(file, output)).EndArray();
    }

    /// <summary>The same as the metadata says, for programs that read nothing else.</summary>
    private PdfReference WriteInformation()
    {
        var tokens = new PdfTokens().BeginDictionary().Key("Title"u8).Text(XmpPacket.Title(edition));
        if (XmpPacket.Author(edition) is { } author) tokens.Key("Author"u8).Text(author);
        tokens.Key("Creator"u8).Text(XmpPacket.Producer).Key("Producer"u8).Text(XmpPacket.Producer);
        if (edition.Date is { } date)
        {
            var day = date.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture);
            tokens.Key("CreationDate"u8).Text(day).Key("ModDate"u8).Text(day);
        }

        return file.Add(tokens.Key("Trapped"u8).Name("False"u8).EndDictionary());
    }
}
