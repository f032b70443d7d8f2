using System.Text;

namespace PaperGen.Content.Tests.Text;

public sealed class TextDecoderTests
{
    private const string Sample = "本报讯（记者 张晶）近日，𠮷田先生说：“好。”\n第二行";

    private static Parsed<SourceText> Decode(byte[] bytes) => TextDecoder.Decode(new SourceFile("p.txt", bytes));

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "UTF-8" },
        { "utf-8", true, "UTF-8 with byte order mark" },
        { "utf-16", true, "UTF-16 LE" },
        { "utf-16BE", true, "UTF-16 BE" },
        { "utf-16", false, "UTF-16 LE without byte order mark" },
        { "utf-16BE", false, "UTF-16 BE without byte order mark" },
        { "GB18030", false, "GB18030" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_found_and_named(string encodingName, bool mark, string expected)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(encodingName);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        var result = Decode(bytes);

        Assert.Equal(Sample, result.Value.Text);
        Assert.Equal(expected, result.Value.EncodingName);
        Assert.Equal(expected != "UTF-8", result.Diagnostics.Any(d => d.Code == "PG101" && d.Message.Contains(expected, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_Latin_page_from_an_old_code_page_is_read_with_a_warning()
    {
        byte[] bytes = [.. "The mayor"u8, 0x92, .. "s caf"u8, 0xE9, .. " opened on Monday in Springfield."u8];

        var result = Decode(bytes);

        Assert.Equal("The mayor’s café opened on Monday in Springfield.", result.Value.Text);
        Assert.Contains(result.Diagnostics, d => d is { Code: "PG101", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("一\r\n二\r三\n四")]
    [InlineData("一\u2028二\u2029三\u0085四")]
    public void Every_kind_of_line_end_becomes_a_newline(string text) =>
        Assert.Equal("一\n二\n三\n四", Decode(Encoding.UTF8.GetBytes(text)).Value.Text);

    [Fact]
    public void Control_characters_are_reported_and_left_out_and_columns_still_count_them()
    {
        var result = Decode(Encoding.UTF8.GetBytes("甲\n乙\0丙\a丁"));

        Assert.Equal("甲\n乙丙丁", result.Value.Text);
        Assert.Equal(["p.txt:2:2", "p.txt:2:4"], result.Diagnostics.Where(d => d.Code == "PG102").Select(d => d.Source.ToString()));
        Assert.Equal(new SourceSpan("p.txt", 2, 5, 1), result.Value.Span(result.Value.Text.IndexOf('丁', StringComparison.Ordinal), 1));
    }

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character_and_is_reported()
    {
        var result = Decode([0xFF, 0xFE, 0x00, 0xD8, 0x2D, 0x4E]);

        Assert.Equal("\uFFFD中", result.Value.Text);
        Assert.Contains(result.Diagnostics, d => d.Code == "PG103");
    }

    [Fact]
    public void A_cut_last_character_of_UTF8_does_not_turn_the_page_into_another_encoding()
    {
        var result = Decode(Encoding.UTF8.GetBytes(new string('中', 200))[..^1]);

        Assert.Equal(new string('中', 199) + "\uFFFD", result.Value.Text);
        Assert.Contains(result.Diagnostics, d => d is { Code: "PG101", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("", "PG104")]
    [InlineData(" \r\n\t\r\n", "PG104")]
    [InlineData("%PDF-1.7\n1 0 obj", "PG105")]
    public void What_cannot_be_a_page_is_an_error(string content, string code)
    {
        var result = Decode(Encoding.UTF8.GetBytes(content));

        Assert.Contains(result.Diagnostics, d => d.Code == code && d.Severity == Severity.Error);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_an_error()
    {
        var bytes = new byte[4096];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 197 >> 3);

        Assert.Contains(Decode(bytes).Diagnostics, d => d is { Code: "PG105", Severity: Severity.Error });
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_at_once() =>
        Assert.Contains(Decode(new byte[50_000_000]).Diagnostics, d => d is { Code: "PG106", Severity: Severity.Error });
}
