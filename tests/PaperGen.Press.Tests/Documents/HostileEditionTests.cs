using PaperGen.Pages;

namespace PaperGen.Press.Tests.Documents;

/// <summary>What an editor wrote, or somebody who does not wish the paper well, never breaks a file.</summary>
public class HostileEditionTests
{
    [Theory]
    [InlineData("a(b)c\\d)(((")]
    [InlineData("line\rline\nline\0tab\t")]
    [InlineData("]]></dc:title><x y='\"&amp;")]
    [InlineData("𠮷\uD800\uFFFE\uFEFF\u202Eright to left")]
    public void Titles_are_text_everywhere(string title)
    {
        var edition = new EditionMaker { Title = title }
            .Line(20, 40, "正文", story: title).Story(title, title)
            .Add(o => new PlacedLink(EditionMaker.RectOf(0, 0, 10, 10), ItemRole.Body, title, o, "https://example.org/" + title, title))
            .EndPage(title).ToEdition();
        edition = edition with { Author = title };
        using var proof = new PdfProof(edition);
        proof.MustBeSound();
        Assert.Contains("正文", proof.PopplerText());
        using var press = new PdfProof(edition, PressProfile.Press with { Marks = true });
        press.MustBeSound();
    }

    [Fact]
    public void A_title_of_a_hundred_thousand_characters_is_cut_where_readers_must_stop()
    {
        var title = string.Concat(Enumerable.Repeat("劳𠮷(\\", 20_000));
        using var proof = new PdfProof(new EditionMaker { Title = title }.Line(20, 40, "正文", story: title).Story(title, title).EndPage(title).ToEdition());
        proof.MustBeSound();
        Assert.Contains("劳𠮷(\\", proof.Ask("mutool", "show", "FILE", "outline"));
    }

    [Fact]
    public void A_language_tag_that_is_none_stays_within_its_string()
    {
        using var proof = new PdfProof(new EditionMaker { Language = "zh\"><(" }.Line(20, 40, "正文").ToEdition());
        proof.MustBeSound();
    }

    [Fact]
    public void An_edition_of_nothing_is_still_a_file()
    {
        using var empty = new PdfProof(new EditionMaker().EndPage().ToEdition());
        empty.MustBeSound();
        using var press = new PdfProof(new EditionMaker().EndPage().ToEdition(), PressProfile.Press with { Marks = true });
        press.MustBeSound();
    }
}
