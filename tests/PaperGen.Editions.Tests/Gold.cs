using PaperGen.Content;
using YamlDotNet.RepresentationModel;

namespace PaperGen.Editions.Tests;

/// <summary>The hand-made content models of three of the sample pages.</summary>
internal static class Gold
{
    public static TheoryData<string> Dates => ["2025-06-04", "2024-06-05", "2023-05-12"];

    /// <summary>Every paragraph of an issue, as it is printed: normalised and without white space.</summary>
    public static IReadOnlyList<string> Paragraphs(string date)
    {
        var transcript = Path.GetFileNameWithoutExtension(Directory.GetFiles(Repository.PathOf("seeds", date), "*.txt").Single());
        var yaml = new YamlStream();
        using (var reader = new StreamReader(Repository.PathOf("tests", "data", "gold", transcript + ".yaml"))) yaml.Load(reader);
        var stories = (YamlSequenceNode)yaml.Documents[0].RootNode["stories"];
        return [.. stories
            .SelectMany(story => (YamlSequenceNode)story["paragraphs"])
            .Select(paragraph => WithoutSpace(ChineseNormaliser.Normalise(((YamlScalarNode)paragraph).Value!)))];
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
