namespace PaperGen.Content.Tests.Issues;

public class ContentSchemasTests
{
    /// <summary>The schemas are written from the descriptions that read the files; a change of these is accepted by renaming the received file.</summary>
    [Theory]
    [InlineData("site.schema.json")]
    [InlineData("issue.schema.json")]
    [InlineData("front-matter.schema.json")]
    public void The_schemas_in_docs_describe_what_is_read(string name)
    {
        var schema = name switch
        {
            "site.schema.json" => ContentSchemas.Site,
            "issue.schema.json" => ContentSchemas.Issue,
            _ => ContentSchemas.FrontMatter,
        };
        var path = Repository.PathOf("docs", "schema", name);
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == schema) return;
        File.WriteAllText(path.Replace(".json", ".received.json", StringComparison.Ordinal), schema);
        Assert.Fail($"docs/schema/{name} is not what is read: compare it with the .received.json beside it and rename that");
    }
}
