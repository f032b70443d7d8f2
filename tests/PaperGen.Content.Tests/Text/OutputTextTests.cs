namespace PaperGen.Content.Tests.Text;

public sealed class OutputTextTests
{
    [Theory]
    [InlineData("\"No,\" she said. \"It's ours.\"", "“No,” she said. “It’s ours.”")]
    [InlineData("He said, \"She told me 'no.'\"", "He said, “She told me ‘no.’”")]
    [InlineData("(\"quoted\") and -- \"again\"", "(“quoted”) and — “again”")]
    [InlineData("the '90s, 'tis, rock 'n' roll, the boys' team", "the ’90s, ’tis, rock ’n’ roll, the boys’ team")]
    [InlineData("Wait... no. ---- 1. .... end", "Wait… no. ---- 1. .... end")]
    [InlineData("“Already” set — it’s fine…", "“Already” set — it’s fine…")]
    public void English_marks_are_set_as_printers_do(string written, string printed)
    {
        var output = new OutputText("en-US");
        Assert.Equal(printed, output.Body(written));
        Assert.Equal(printed, output.Body(printed));
    }

    [Fact]
    public void Chinese_is_normalised_and_other_languages_stay_as_written()
    {
        Assert.Equal("近日，他说：“好。”", new OutputText("zh-Hans").Body("近日,他说:\"好。\""));
        Assert.Equal("\"Ja\" -- nein", new OutputText("de").Body("\"Ja\" -- nein"));
    }

    [Fact]
    public void A_quotation_may_open_in_one_stretch_and_close_in_another()
    {
        string[] written = ["He said \"yes -", "- ", "now\" and left"];
        var runs = new OutputText("en").Runs(written);
        Assert.Equal(3, runs.Count);
        Assert.Equal(new OutputText("en").Body(string.Concat(written)), string.Concat(runs));
    }
}
