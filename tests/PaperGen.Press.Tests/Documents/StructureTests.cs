using System.Text.RegularExpressions;
using PaperGen.Pages;

namespace PaperGen.Press.Tests.Documents;

/// <summary>What assistive technology finds: read back by poppler and MuPDF.</summary>
public class StructureTests
{
    [Fact]
    public void Stories_are_read_one_after_another_whatever_was_painted_first()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Add(_ => Text(20, 40, "乙稿标题", ItemRole.Headline, "b", order: 10, block: 1))
            .Add(_ => Text(20, 60, "乙稿正文", ItemRole.Body, "b", order: 11, block: 2))
            .Add(_ => Text(20, 80, "甲稿标题", ItemRole.Headline, "a", order: 0, block: 1))
            .Add(_ => Text(20, 100, "甲稿小标题", ItemRole.Subhead, "a", order: 1, block: 2))
            .Add(_ => Text(20, 120, "甲稿正文", ItemRole.Body, "a", order: 2, block: 3))
            .Story("a", "A").Story("b", "B")
            .ToEdition());
        Assert.Equal(
            ["Document", "Sect", "Art", "H1", "甲稿标题", "H2", "甲稿小标题", "P", "甲稿正文", "Art", "H1", "乙稿标题", "P", "乙稿正文"],
            Tree(proof));
    }

    [Fact]
    public void Under_a_masthead_stories_are_second_level_and_no_level_is_skipped()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "报头", ItemRole.Masthead, story: null)
            .Line(20, 60, "小标题", ItemRole.Subhead, "a")
            .Line(20, 80, "标题", ItemRole.Headline, "b")
            .Line(20, 100, "小标题", ItemRole.Subhead, "b")
            .ToEdition());
        Assert.Equal(["H1", "H2", "H2", "H3"], Tree(proof).Where(t => Regex.IsMatch(t, "^H[1-6]$")));
    }

    [Fact]
    public void Of_a_masthead_the_name_alone_is_a_heading()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, LineMaker.Set("劳动午报", 30), ItemRole.Masthead, story: null)
            .Line(20, 60, "2025年6月4日", ItemRole.Masthead, story: null)
            .Line(20, 80, "标题", ItemRole.Headline, "b")
            .ToEdition());
        Assert.Equal(["H1", "劳动午报", "P", "2025年6月4日", "Art", "H2", "标题"], Tree(proof).Skip(2));
    }

    [Fact]
    public void A_paragraph_is_one_across_legs_and_pages()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "一二三")
            .Add(order => new PlacedFill(EditionMaker.RectOf(100, 0, 1, 100), ItemRole.Decoration, null, order, Ink.Black))
            .Line(120, 40, "四五六", sameBlock: true)
            .EndPage()
            .Line(20, 40, "七八九", sameBlock: true)
            .Line(20, 60, "完")
            .ToEdition());
        Assert.Equal(["Document", "Sect", "Art", "P", "一二三", "四五六", "七八九", "P", "完", "Sect"], Tree(proof));
    }

    [Fact]
    public void Lists_are_lists_also_within_lists()
    {
        static TextPlace At(int item, int column, TextPlace? within = null) => new(TextWhole.List, within is null ? 0 : 1, item, column) { IsNumbered = within is null, Within = within };

        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 20, "前文")
            .Placed(20, 40, "1.", At(0, TextPlace.Mark)).Placed(40, 40, "一", At(0, TextPlace.Words))
            .Placed(40, 60, "●", At(0, TextPlace.Mark, At(0, TextPlace.Words))).Placed(60, 60, "甲", At(0, TextPlace.Words, At(0, TextPlace.Words)))
            .EndPage()
            .Placed(20, 40, "2.", At(1, TextPlace.Mark)).Placed(40, 40, "二", At(1, TextPlace.Words))
            .Line(20, 80, "后文")
            .ToEdition());
        Assert.Equal(
            ["P", "前文", "L", "LI", "Lbl", "1.", "LBody", "P", "一", "L", "LI", "Lbl", "●", "LBody", "P", "甲", "LI", "Lbl", "2.", "LBody", "P", "二", "P", "后文", "Sect"],
            Tree(proof).Skip(3));
        Assert.Contains("/ListNumbering /Decimal", proof.Unpacked());
        Assert.Contains("/ListNumbering /Disc", proof.Unpacked());
        proof.MustBeSound();
    }

    [Fact]
    public void Tables_have_rows_of_cells_and_none_is_missing()
    {
        static TextPlace At(int row, int column) => new(TextWhole.Table, 0, row, column) { IsHead = row == 0, Columns = 3 };

        using var proof = new PdfProof(new EditionMaker()
            .Placed(20, 40, "年", At(0, 0), ItemRole.Table).Placed(60, 40, "男", At(0, 1), ItemRole.Table).Placed(90, 40, "女", At(0, 2), ItemRole.Table)
            .Placed(20, 60, "2025", At(1, 0), ItemRole.Table).Placed(90, 60, "7", At(1, 2), ItemRole.Table)
            .Placed(20, 80, "2026", At(2, 0), ItemRole.Table)
            .ToEdition());
        Assert.Equal(
            ["Table", "TR", "TH", "年", "TH", "男", "TH", "女", "TR", "TD", "2025", "TD", "TD", "7", "TR", "TD", "2026", "TD", "TD"],
            Tree(proof).Skip(3));
        Assert.Equal(3, Regex.Count(proof.Unpacked(), "/Scope /Column"));
        proof.MustBeSound();
    }

    [Fact]
    public void A_footnote_is_one_with_its_mark_and_has_a_name_of_its_own()
    {
        static TextPlace At(int note, int column) => new(TextWhole.Note, note, 0, column);

        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 20, "正文")
            .Placed(20, 40, "①", At(0, TextPlace.Mark), ItemRole.Note).Placed(40, 40, "注一", At(0, TextPlace.Words), ItemRole.Note)
            .Placed(40, 60, "又", At(0, TextPlace.Words), ItemRole.Note)
            .Placed(20, 80, "②", At(1, TextPlace.Mark), ItemRole.Note).Placed(40, 80, "注二", At(1, TextPlace.Words), ItemRole.Note)
            .ToEdition());
        Assert.Equal(["P", "正文", "Note", "Lbl", "①", "P", "注一", "P", "又", "Note", "Lbl", "②", "P", "注二"], Tree(proof).Skip(3).Select(t => t.Split(' ')[0]));
        Assert.Contains("/IDTree", proof.Unpacked());
        proof.MustBeSound();
    }

    [Fact]
    public void Furniture_and_rules_are_artifacts()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 20, "第2版 2025年6月4日", ItemRole.Furniture, story: null)
            .Add(order => new PlacedFrame(EditionMaker.RectOf(10, 10, 200, 200), ItemRole.Decoration, "a", order, new(1), Ink.Black))
            .Line(20, 60, "正文")
            .ToEdition());
        Assert.Equal(["Document", "Sect", "Art", "P", "正文"], Tree(proof));
        Assert.Contains("第2版", proof.PopplerText());
    }

    [Fact]
    public void A_link_over_a_line_holds_its_text_and_any_other_stands_alone()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "正文")
            .Line(20, 60, "下转第2版", ItemRole.Jump)
            .Add(order => new PlacedLink(EditionMaker.RectOf(15, 48, 100, 20), ItemRole.Jump, "a", order, "#page=2", "第2版"))
            .Add(order => new PlacedLink(EditionMaker.RectOf(0, 0, 300, 400), ItemRole.Body, "a", order, "https://example.org/a b?工", "网上阅读"))
            .EndPage()
            .Line(20, 40, "后页")
            .ToEdition());
        Assert.Equal(
            ["Document", "Sect", "Art", "P", "正文", "P", "Link", "下转第2版", "Link", "P", "后页", "Sect"],
            Tree(proof).Where(t => !t.StartsWith("Object", StringComparison.Ordinal)));
        var links = proof.Unpacked();
        Assert.Contains("(https://example.org/a%20b?%E5%B7%A5)", links);
        Assert.Equal(2, Regex.Count(links, "/Subtype /Link"));
        proof.MustBeSound();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("#page=9")]
    [InlineData("#page=-1")]
    [InlineData("")]
    [InlineData("relative/path")]
    public void A_link_that_leads_nowhere_good_is_left_out_and_told(string target)
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "正文")
            .Add(order => new PlacedLink(EditionMaker.RectOf(15, 30, 100, 20), ItemRole.Body, "a", order, target, "there"))
            .ToEdition());
        Assert.Equal("PG704", Assert.Single(proof.Report.Diagnostics).Code);
        Assert.DoesNotContain("/Link", proof.Unpacked());
    }

    [Fact]
    public void Bookmarks_lead_to_pages_and_stories()
    {
        using var proof = new PdfProof(new EditionMaker()
            .Line(20, 40, "标题", ItemRole.Headline).Story("a", "标题 (一)", 20, 30)
            .EndPage()
            .Line(20, 40, "另一题", ItemRole.Headline, "b").Story("b", "另一题", 20, 30)
            .ToEdition());
        var outline = proof.Ask("mutool", "show", "FILE", "outline");
        Assert.Equal(["第1版", "标题 (一)", "第2版", "另一题"], Regex.Matches(outline, "\"(.*)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("#page=2", outline);
    }

    [Fact]
    public void Pages_are_labelled_by_their_folio_and_the_document_says_its_title_and_language()
    {
        using var proof = new PdfProof(new EditionMaker().Line(20, 40, "一").EndPage("A1").Line(20, 40, "二").EndPage("A2").ToEdition());
        var unpacked = proof.Unpacked();
        Assert.Matches(@"/Lang \(zh-Hans\)", unpacked);
        Assert.Matches(@"/DisplayDocTitle true", unpacked);
        Assert.Matches(@"/P \(A1\)", unpacked);
        Assert.Matches(@"/P \(A2\)", unpacked);
        Assert.Contains("劳动午报 2025年6月4日", proof.Ask("pdfinfo", "FILE"));
        Assert.Contains("Tagged:          yes", proof.Ask("pdfinfo", "FILE"));
    }

    private static PlacedText Text(double x, double y, string text, ItemRole role, string story, int order, int block)
    {
        var line = LineMaker.Set(text);
        return new PlacedText(EditionMaker.RectOf(x, y - 9, 100, 10), role, story, order, line, new(x), new(y), Ink.Black, block);
    }

    /// <summary>Types and texts of the structure tree, in order.</summary>
    private static List<string> Tree(PdfProof proof) =>
        [.. proof.Ask("pdfinfo", "-struct-text", "FILE").Split('\n')
            .Select(l => l.Trim())
            .Where(l => l.Length > 0 && l[0] != '/') // attributes
            .Select(l => l.StartsWith('"') ? l.Trim('"') : l.Split(' ', ':')[0])];
}
