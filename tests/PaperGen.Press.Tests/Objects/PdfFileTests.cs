using System.Text;

namespace PaperGen.Press.Tests.Objects;

public class PdfFileTests
{
    [Fact]
    public void Thousands_of_objects_are_found_through_the_cross_reference_stream()
    {
        var path = Path.GetTempFileName();
        var last = PdfReference.None;
        try
        {
            using (var output = File.Create(path))
            using (var file = new PdfFile(output, "1.7"))
            {
                var pages = file.Reserve();
                for (var i = 0; i < 5000; i++) last = file.Add(new PdfTokens().Text($"object {i}"));
                file.Write(pages, new PdfTokens().BeginDictionary().Key("Type"u8).Name("Pages"u8)
                    .Key("Count"u8).Integer(0).Key("Kids"u8).BeginArray().EndArray().EndDictionary());
                var catalog = file.Add(new PdfTokens().BeginDictionary().Key("Type"u8).Name("Catalog"u8)
                    .Key("Pages"u8).Reference(pages).EndDictionary());
                file.Close(catalog, PdfReference.None);
            }

            Assert.Contains("(object 0)", ExternalTool.Run("qpdf", "--show-object=2", path).Output);
            Assert.Contains("(object 4999)", ExternalTool.Run("qpdf", $"--show-object={last.Number}", path).Output);
            Assert.Equal(0, ExternalTool.Run("qpdf", "--check", path).ExitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_object_is_written_once()
    {
        using var file = new PdfFile(new MemoryStream(), "1.7");
        var reference = file.Reserve();
        file.WriteStream(reference, null, "x"u8);
        Assert.Throws<InvalidOperationException>(() => file.WriteStream(reference, null, "x"u8));
    }

    [Fact]
    public void The_identifier_depends_on_the_content_and_on_nothing_else()
    {
        Assert.Equal(Written("a"), Written("a"));
        Assert.NotEqual(IdentifierOf(Written("a")), IdentifierOf(Written("b")));
    }

    private static string Written(string content)
    {
        using var output = new MemoryStream();
        using var file = new PdfFile(output, "1.7");
        file.Close(file.Add(new PdfTokens().Text(content)), PdfReference.None);
        return Encoding.Latin1.GetString(output.ToArray());
    }

    private static string IdentifierOf(string file) => file[file.IndexOf("/ID", StringComparison.Ordinal)..][..40];
}
