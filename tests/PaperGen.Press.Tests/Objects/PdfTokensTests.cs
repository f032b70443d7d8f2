using System.Text;

namespace PaperGen.Press.Tests.Objects;

public class PdfTokensTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1, ".1")]
    [InlineData(-0.0204, "-.02")]
    [InlineData(0.0004, "0")]
    [InlineData(841.8898, "841.89")]
    [InlineData(1234567.891, "1234567.891")]
    [InlineData(-0.0001, "0")]
    public void Numbers_have_three_decimals_at_most(double value, string expected) =>
        Assert.Equal(expected, Written(t => t.Number(value)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e15)]
    public void A_number_that_no_page_has_is_a_bug_that_shows(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PdfTokens().Number(value));

    [Fact]
    public void White_space_stands_only_where_tokens_would_run_together() =>
        Assert.Equal(
            "<</A/B/C 1/D[1 2(x)3/E]/F true/G 5 0 R>>",
            Written(t => t.BeginDictionary()
                .Key("A"u8).Name("B"u8).Key("C"u8).Integer(1)
                .Key("D"u8).BeginArray().Integer(1).Integer(2).Text("x").Integer(3).Name("E"u8).EndArray()
                .Key("F"u8).Boolean(true).Key("G"u8).Reference(new PdfReference(5)).EndDictionary()));

    [Fact]
    public void Names_escape_what_is_not_regular() =>
        Assert.Equal("/A#20B#23#28#E5#B7#A5", Written(t => t.Name("A B#(工")));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a(b)c\\d", "(a\\(b\\)c\\\\d)")]
    [InlineData("((", "(\\(\\()")]
    [InlineData("", "()")]
    public void ASCII_text_stays_readable(string text, string expected) => Assert.Equal(expected, Written(t => t.Text(text)));

    [Theory]
    [InlineData("a\rb\nc\t\0")]
    [InlineData("工会（《》）")]
    [InlineData("𠮷野家\uD83D\uDE00")]
    [InlineData("\u5C0D\u285C\u0D5C\u280A")] // bytes of these are CR, LF, backslash and parentheses
    public void Any_text_comes_back_from_its_string(string text) => Assert.Equal(text, ReadBack(Bytes(t => t.Text(text))));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", ReadBack(Bytes(t => t.Text("a\uDC00b\uD800"))));

    [Fact]
    public void A_long_text_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("工(\\\r", 25_000));
        Assert.Equal(text, ReadBack(Bytes(t => t.Text(text))));
    }

    private static string Written(Action<PdfTokens> write) => Encoding.Latin1.GetString(Bytes(write));

    private static byte[] Bytes(Action<PdfTokens> write)
    {
        var tokens = new PdfTokens();
        write(tokens);
        return tokens.Written.ToArray();
    }

    /// <summary>Reads a literal string as ISO 32000-1, 7.3.4.2 says.</summary>
    private static string ReadBack(byte[] literal)
    {
        var bytes = new List<byte>();
        for (var i = 1; i < literal.Length - 1; i++)
        {
            Assert.NotEqual((byte)'\r', literal[i]);
            if (literal[i] != '\\') bytes.Add(literal[i]);
            else bytes.Add(literal[++i] == 'r' ? (byte)'\r' : literal[i]);
        }

        return bytes is [0xFE, 0xFF, .. var units] ? Encoding.BigEndianUnicode.GetString([.. units]) : Encoding.ASCII.GetString([.. bytes]);
    }
}
