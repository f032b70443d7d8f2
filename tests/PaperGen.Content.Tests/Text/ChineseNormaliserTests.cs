using System.Text;

namespace PaperGen.Content.Tests.Text;

public sealed class ChineseNormaliserTests
{
    [Theory]
    // The vectors of rule T12.
    [InlineData("本报讯(记者 张晶) 5月11日,由全国总工会", "本报讯（记者 张晶）5月11日，由全国总工会")]
    [InlineData("共5家辖区外卖、快递站点,为他们", "共5家辖区外卖、快递站点，为他们")]
    [InlineData("约4.5公里的", "约4.5公里的")]
    [InlineData("信念,努力打造", "信念，努力打造")]
    [InlineData("9:30", "9:30")]
    [InlineData("3种组织形式:连续", "3种组织形式：连续")]
    [InlineData("热线(4000151123、4000251123)还为", "热线（4000151123、4000251123）还为")]
    [InlineData("北京市工业(国防)工会", "北京市工业（国防）工会")]
    [InlineData("f(x)", "f(x)")]
    // Marks.
    [InlineData("共1,234人参加,其中9:30到场", "共1,234人参加，其中9:30到场")]
    [InlineData("比分3:2", "比分3:2")]
    [InlineData("真的吗?!他问", "真的吗？！他问")]
    [InlineData("请看http://a.cn/x?y=1,z:2,然后回信", "请看http://a.cn/x?y=1,z:2，然后回信")]
    [InlineData("邮箱a.b@c.cn,电话", "邮箱a.b@c.cn，电话")]
    [InlineData("他说“Hello, world”很好", "他说“Hello, world”很好")]
    [InlineData("“工匠”,他说", "“工匠”，他说")]
    [InlineData("使用iOS, Android系统", "使用iOS, Android系统")]
    [InlineData("活动结束.大家散去.", "活动结束。大家散去。")]
    [InlineData("版本2.0发布于example.com", "版本2.0发布于example.com")]
    [InlineData("他在U.S.学习", "他在U.S.学习")]
    [InlineData("他说:“好.”", "他说：“好。”")]
    // Brackets.
    [InlineData("《自然》(Nature)杂志", "《自然》（Nature）杂志")]
    [InlineData("英文句子 call f(x) here 结束", "英文句子 call f(x) here 结束")]
    [InlineData("（甲乙)", "（甲乙）")]
    [InlineData("1)甲 2)乙", "1)甲 2)乙")]
    // Quotes.
    [InlineData("他说\"你好\",我说\"再见\"", "他说“你好”，我说“再见”")]
    [InlineData("以\"'粽'情'六一'\"为题", "以“‘粽’情‘六一’”为题")]
    [InlineData("It's好", "It’s好")]
    [InlineData("买27\"显示器", "买27\"显示器")]
    [InlineData("所谓”工匠“精神", "所谓“工匠”精神")]
    [InlineData("这是引语的第二段。\"", "这是引语的第二段。”")]
    [InlineData("\"引语的第二段。\"他说,\"还有第三段。", "“引语的第二段。”他说，“还有第三段。")]
    [InlineData("我们都来了。”他说，“都很高兴。", "我们都来了。”他说，“都很高兴。")]
    // Dashes, ellipses, ranges, dots, widths.
    [InlineData("工匠--时代的脊梁", "工匠——时代的脊梁")]
    [InlineData("展示区—推广", "展示区——推广")]
    [InlineData("2024—2025年", "2024—2025年")]
    [InlineData("工匠－－脊梁――魂", "工匠——脊梁——魂")]
    [InlineData("等等...", "等等……")]
    [InlineData("等等。。。", "等等……")]
    [InlineData("祝福…这个", "祝福……这个")]
    [InlineData("祝福……这个", "祝福……这个")]
    [InlineData("３０％~５０％的职工", "30%～50%的职工")]
    [InlineData("买买提・吐尔逊", "买买提·吐尔逊")]
    [InlineData("６月４日，ＷＴＯ", "6月4日，WTO")]
    // Spaces.
    [InlineData("　　近日 ，职工 们", "近日，职工们")]
    [InlineData("深入学习贯彻党的二十大精神 奋力开拓首都工会工作新局面", "深入学习贯彻党的二十大精神 奋力开拓首都工会工作新局面")]
    [InlineData("举行“劳动创未来 当好排头兵”健步走，", "举行“劳动创未来 当好排头兵”健步走，")]
    [InlineData("(记者陈曦 实习记者曹立栋)近日", "（记者陈曦 实习记者曹立栋）近日")]
    [InlineData("本报记者　刘欣欣　摄影报道", "本报记者 刘欣欣 摄影报道")]
    [InlineData("任洁 摄", "任洁 摄")]
    [InlineData("白 莹", "白莹")]
    [InlineData("使用 3D 技术", "使用 3D 技术")]
    [InlineData("𠮷田,你好", "𠮷田，你好")]
    public void Chinese_text_gets_the_marks_of_print(string written, string expected)
    {
        var once = ChineseNormaliser.Normalise(written);

        Assert.Equal(expected, once);
        Assert.Equal(expected, ChineseNormaliser.Normalise(once));
    }

    [Theory]
    [InlineData("\"Hello,\" she said; it's 9:30... (really) -- yes.")]
    [InlineData("“Quoted,” he said — café, naïve.")]
    [InlineData("")]
    public void Latin_text_is_left_alone(string text) => Assert.Equal(text, ChineseNormaliser.Normalise(text));

    [Fact]
    public void A_headline_keeps_its_spaces_and_a_paragraph_does_not()
    {
        Assert.Equal("把“家园”建好 让“港湾”暖心，同行", ChineseNormaliser.Normalise("把“家园”建好　让“港湾”暖心,同行", kind: NormalisedTextKind.Headline));
        Assert.Equal("把“家园”建好让“港湾”暖心，同行", ChineseNormaliser.Normalise("把“家园”建好　让“港湾”暖心,同行", kind: NormalisedTextKind.Body));
    }

    [Fact]
    public void Each_step_can_be_switched_off()
    {
        const string Written = "等１日,他(张三)说\"好\"...";

        Assert.Equal(Written, ChineseNormaliser.Normalise(Written, NormalisationSteps.None));
        Assert.Equal("等１日，他(张三)说\"好\"...", ChineseNormaliser.Normalise(Written, NormalisationSteps.Marks));
        Assert.Equal("等1日,他(张三)说\"好\"...", ChineseNormaliser.Normalise(Written, NormalisationSteps.Widths));
    }

    [Fact]
    public void Every_change_is_told_with_its_place()
    {
        var result = ChineseNormaliser.NormaliseWithChanges("近日,祝福…好 。");

        Assert.Equal("近日，祝福……好。", result.Text);
        Assert.Equal<NormalisationChange>([new(2, ",", "，"), new(5, "…", "……"), new(7, " ", "")], result.Changes);
    }

    [Fact]
    public void Normalising_twice_is_normalising_once_for_any_text()
    {
        const string Alphabet = "中文字记者张 　,.;:?!()（）\"'“”‘’-—…。，、·・~～0９a Z\n《》/@";
        var state = 12345u;
        for (var round = 0; round < 4000; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 4 + (round % 30); i++)
            {
                state = (state * 1664525) + 1013904223;
                text.Append(Alphabet[(int)((state >> 8) % (uint)Alphabet.Length)]);
            }
            var once = ChineseNormaliser.Normalise(text.ToString());
            Assert.Equal(once, ChineseNormaliser.Normalise(once));
        }
    }

    [Theory]
    [InlineData("近日,由全国总工会(北京)举办的\"劳模\"活动 , , …", 8_000)]
    [InlineData("“", 60_000)]
    [InlineData("中 , ", 30_000)]
    [InlineData("(", 60_000)]
    public void A_long_or_hostile_text_takes_no_longer_than_a_moment(string piece, int times)
    {
        var text = "中" + string.Concat(Enumerable.Repeat(piece, times));
        var clock = ThreadClock.Start();

        ChineseNormaliser.Normalise(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }
}
