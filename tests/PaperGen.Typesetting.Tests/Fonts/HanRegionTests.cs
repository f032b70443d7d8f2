using System.Text;
using static PaperGen.Typesetting.Tests.FontBuilder;

namespace PaperGen.Typesetting.Tests;

public class HanRegionTests
{
    private static readonly FontFace[] s_collection = [.. new[] { "JP", "KR", "SC", "TC", "HK" }.Select(region => Named($"Noto Serif CJK {region}"))];

    [Theory]
    [InlineData("zh-Hans", "SC")]
    [InlineData("zh-CN", "SC")]
    [InlineData("en", "SC")] // Chinese names in an English newspaper
    [InlineData("zh-Hant", "TC")]
    [InlineData("zh-HK", "HK")]
    [InlineData("ja", "JP")]
    [InlineData("ko", "KR")]
    public void Of_a_collection_the_family_of_the_newspaper_s_language_is_taken(string language, string region)
    {
        var chosen = HanRegion.Choose([.. s_collection], language);
        Assert.Equal($"Noto Serif CJK {region}", Assert.Single(chosen).FamilyName);
        Assert.False(HanRegion.IsForeign(chosen[0], language));
    }

    [Theory]
    [InlineData("Noto Sans CJK JP", true)]
    [InlineData("Source Han Serif", true)]
    [InlineData("Source Han Serif SC", false)]
    [InlineData("SimSun", false)]
    [InlineData("Hiragino Sans GB", false)]
    [InlineData("AR PL UKai TW", true)]
    public void A_family_of_another_region_is_found_out(string family, bool isForeign) =>
        Assert.Equal(isForeign, HanRegion.IsForeign(Named(family), "zh-Hans"));

    [Fact]
    public void Families_that_name_no_region_are_all_kept()
    {
        FontFace[] faces = [Named("SimSun"), Named("NSimSun")];
        Assert.Equal(faces, HanRegion.Choose([.. faces], "zh-Hans"));
    }

    private static FontFace Named(string family)
    {
        var name = Encoding.BigEndianUnicode.GetBytes(family);
        return new FontBuilder(Rectangle(0, 0, 1, 1)) { ["name"] = [.. U16(0, 1, 18), .. U16(3, 1, 0x409, 1, name.Length, 0), .. name] }.Load();
    }
}
