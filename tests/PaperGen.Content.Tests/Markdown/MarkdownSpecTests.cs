using System.Text;

namespace PaperGen.Content.Tests.Markdown;

/// <summary>Reads the examples of the <c>.spec.md</c> files beside this one: what is written, and what is understood of it.</summary>
public class MarkdownSpecTests
{
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Repository.PathOf("tests", "PaperGen.Content.Tests", "Markdown"), "*.spec.md").Order(StringComparer.Ordinal))
        {
            foreach (var example in MarkdownSpec.Read(File.ReadAllText(file))) examples.Add(Path.GetFileName(file), example.Title);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_are_understood_as_the_specification_says(string file, string title)
    {
        var example = MarkdownSpec.Read(File.ReadAllText(Repository.PathOf("tests", "PaperGen.Content.Tests", "Markdown", file))).Single(e => e.Title == title);
        var page = MarkdownReader.Read(new SourceFile("seeds/story.md", Encoding.UTF8.GetBytes(example.Input)));
        Assert.Equal(example.Model, PageTrace.Of(page, example.WithPlaces));
    }
}

/// <summary>One example: a heading, an <c>input</c> and a <c>model</c> between lines of five tildes.</summary>
internal sealed record MarkdownSpec(string Title, string Input, string Model, bool WithPlaces)
{
    public static IEnumerable<MarkdownSpec> Read(string specification)
    {
        string? title = null, input = null, fence = null;
        var text = new StringBuilder();
        foreach (var line in specification.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence is not null && line == "~~~~~")
            {
                if (fence == "input") input = text.ToString();
                else yield return new MarkdownSpec(title!, input!, text.ToString(), fence == "model with places");
                fence = null;
            }
            else if (fence is not null) text.Append(line.Replace("␣", " ", StringComparison.Ordinal)).Append('\n');
            else if (line.StartsWith("~~~~~ ", StringComparison.Ordinal))
            {
                fence = line[6..];
                text.Clear();
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal)) title = line[3..];
        }
    }
}
