using PaperGen.Pages;

namespace PaperGen.Press.Tests.Documents;

public class FormeTests
{
    [Fact]
    public void Files_written_at_the_same_time_are_the_same_as_one_after_another()
    {
        var edition = new EditionMaker().Line(20, 40, "一版要闻").EndPage().Line(20, 40, "二版综合").EndPage().ToEdition();
        PressProfile[] profiles = [PressProfile.Screen, PressProfile.Press, PressProfile.Press with { Marks = true }];
        var forme = new Forme(edition, NoPictures.Instance, profiles);
        var together = new byte[profiles.Length][];
        Parallel.For(0, profiles.Length, i => together[i] = Written(forme, profiles[i]));
        var again = new Forme(edition, NoPictures.Instance, profiles);
        Assert.Equal(profiles.Select(p => Written(again, p)), together);
    }

    [Fact]
    public void A_page_by_itself_holds_its_own_characters_and_knows_its_place()
    {
        var edition = new EditionMaker().Line(20, 40, "一版要闻").EndPage()
            .Line(20, 40, "二版综合").Add(o => new PlacedLink(EditionMaker.RectOf(20, 30, 50, 12), ItemRole.Jump, "a", o, "#page=1", "第1版")).EndPage().ToEdition();
        var profile = PressProfile.Press with { Marks = true };
        var forme = new Forme(edition, NoPictures.Instance).Page(1, profile, PressProfile.Screen);
        using var press = new PdfProof(output => forme.Write(profile, output));
        press.MustBeSound();
        Assert.Contains("二版综合", press.PopplerText(), StringComparison.Ordinal);
        Assert.DoesNotContain("一版", press.PopplerText(), StringComparison.Ordinal);
        Assert.Contains("2/2", press.PopplerText(), StringComparison.Ordinal);

        using var screen = new PdfProof(output => forme.Write(PressProfile.Screen, output));
        screen.MustBeSound();
        Assert.Empty(screen.Report.Diagnostics);
        Assert.Contains("劳动午报 2025年6月4日 第2版", screen.Ask("pdfinfo", "FILE"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_the_forme_was_not_made_for_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Forme(new EditionMaker().EndPage().ToEdition(), NoPictures.Instance, PressProfile.Press).Write(PressProfile.Screen, Stream.Null));

    private static byte[] Written(Forme forme, PressProfile profile)
    {
        using var output = new MemoryStream();
        forme.Write(profile, output);
        return output.ToArray();
    }
}
