using System.Collections.Immutable;
using System.Globalization;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Writes the sheets of a file over the forms of its pages.</summary>
internal sealed class SheetRun(PdfFile file, Edition edition, PressProfile profile, DiagnosticBag diagnostics)
{
    /// <summary>Where registration targets stand on each side of a sheet: clear of the folds.</summary>
    public const double TargetAt = 0.25;

    public void Write(ImmutableArray<SheetSide> sides, ImmutableArray<Slug> slugs, PdfReference[] forms, FontShelf fonts, PageResources resources, PageTree tree)
    {
        var layout = profile.Sheets!;
        var space = SheetSpace.Of(edition, profile, layout);
        Judge(space, layout);
        for (var i = 0; i < sides.Length; i++)
        {
            var content = SheetContent.Draw(sides[i], space, edition);
            if (profile.HasMarks)
            {
                content.Raw(PrinterMarks.Draw(space.Block, slugs[i], fonts, TargetAt)).NewLine();
                FoldMarks.Draw(content, sides[i], space);
            }

            var stream = file.Reserve();
            file.WriteStream(stream, null, content.Written);
            var tokens = new PdfTokens(512).BeginDictionary()
                .Key("Type"u8).Name("Page"u8)
                .Key("Parent"u8).Reference(tree.ParentOf(i));
            space.Block.WriteBoxes(tokens);
            tokens.Key("Contents"u8).Reference(stream).Key("Resources"u8).BeginDictionary();
            SheetContent.WriteResources(tokens, sides[i], forms);
            if (profile.HasMarks) resources.WriteForMarks(tokens);
            file.Write(tree[i], tokens.EndDictionary().EndDictionary());
        }
    }

    private void Judge(SheetSpace space, SheetLayout layout)
    {
        if (SheetPlan.Blanks(edition.Pages.Length, layout.Imposition) is var blanks and not 0)
        {
            diagnostics.Warn("PG721", SourceSpan.WholeFile(""),
                $"{edition.Title} has {edition.Pages.Length} pages: {(blanks == 1 ? "a blank page was added at the end" : $"{blanks} blank pages were added at the end")} to fill the sheets",
                "add pages, or name another imposition");
        }

        if (!space.FitsSheet)
        {
            diagnostics.Error("PG722", SourceSpan.WholeFile(""),
                string.Create(CultureInfo.InvariantCulture, $"the sheet is too small: pages and marks need {space.Block.SheetWidth.Millimetres:0.#}mm x {space.Block.SheetHeight.Millimetres:0.#}mm"),
                "correct press.sheet in site.yml; the sheets were made as large as they need to be");
        }
    }
}
