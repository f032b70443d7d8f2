using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace PaperGen.Testing.Pdf;

/// <summary>A file as its objects, read by qpdf: nothing of the writer's is used to judge what it wrote.</summary>
public sealed class PdfDocument
{
    private readonly string _path;
    private readonly JsonObject _objects;
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    public PdfDocument(string path)
    {
        _path = path;
        var read = ExternalTool.Run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none", path);
        Assert.True(read.ExitCode == 0 && read.Error.Length == 0, $"{path}: {read.Error}");
        _objects = JsonNode.Parse(read.Output)!["qpdf"]![1]!.AsObject();
    }

    public byte[] Bytes => File.ReadAllBytes(_path);

    public JsonObject Trailer => _objects["trailer"]!["value"]!.AsObject();

    public JsonObject Catalog => Follow(Trailer["/Root"]);

    public JsonObject Information => Follow(Trailer["/Info"]);

    /// <summary>Every object of the file; the dictionary of a stream.</summary>
    public IEnumerable<JsonNode> Objects => _objects.Where(o => o.Key != "trailer").Select(o => o.Value!["value"] ?? o.Value!["stream"]!["dict"]!);

    /// <summary>The dictionaries of all streams.</summary>
    public IEnumerable<JsonObject> Streams => _objects.Where(o => o.Value!["stream"] is not null).Select(o => o.Value!["stream"]!["dict"]!.AsObject());

    /// <summary>The pages that sheets draw, as references.</summary>
    public IEnumerable<JsonNode> Forms => _objects.Where(o => o.Value!["stream"]?["dict"]?["/Subtype"]?.ToString() == "/Form")
        .Select(o => (JsonNode)JsonValue.Create(o.Key["obj:".Length..]));

    /// <summary>Every dictionary, however deep it lies.</summary>
    public IEnumerable<JsonObject> Dictionaries => Objects.SelectMany(Within);

    public IEnumerable<JsonObject> Pages => Kids(Follow(Catalog["/Pages"]));

    /// <summary>Every string of the file.</summary>
    public IEnumerable<string> Strings => Objects.SelectMany(Leaves);

    /// <summary>What a reference leads to, or the node itself.</summary>
    public JsonObject Follow(JsonNode? node)
    {
        while (node is JsonValue value && value.TryGetValue<string>(out var reference) && reference.EndsWith(" R", StringComparison.Ordinal))
            node = _objects[$"obj:{reference}"]!["value"] ?? _objects[$"obj:{reference}"]!["stream"]!["dict"];
        return node?.AsObject() ?? [];
    }

    /// <summary>An array, wherever it lies.</summary>
    public IEnumerable<JsonNode?> List(JsonNode? node)
    {
        while (node is JsonValue value && value.TryGetValue<string>(out var reference) && reference.EndsWith(" R", StringComparison.Ordinal))
            node = _objects[$"obj:{reference}"]!["value"];
        if (node is JsonArray array) return array;
        return node is null ? [] : Enumerable.Repeat(node, 1);
    }

    /// <summary>What is drawn: the operators of every page and form with the resources that they call by name.</summary>
    public IEnumerable<(List<(string Name, string Operands)> Operators, JsonObject Resources)> Drawings => Pages
        .Select(page => (Content: page["/Contents"]!, Resources: page["/Resources"]))
        .Concat(Forms.Select(form => (Content: form, Resources: Follow(form)["/Resources"])))
        .Select(drawn => (ContentOperators.Read(Content(drawn.Content)), Follow(drawn.Resources)));

    /// <summary>The bytes of a stream, decoded.</summary>
    public byte[] Content(JsonNode? reference)
    {
        var number = reference!.GetValue<string>().Split(' ')[0];
        return _contents.TryGetValue(number, out var known) ? known : _contents[number] = Unpack(number);
    }

    private byte[] Unpack(string number)
    {
        var target = Path.GetTempFileName();
        try
        {
            var result = ExternalTool.Run("sh", "-c", $"qpdf --show-object={number} --filtered-stream-data '{_path}' > '{target}'");
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            return File.ReadAllBytes(target);
        }
        finally
        {
            File.Delete(target);
        }
    }

    public string Metadata => Encoding.UTF8.GetString(Content(Catalog["/Metadata"]));

    public static double[] Box(JsonNode? box) => [.. box!.AsArray().Select(n => n!.GetValue<double>())];

    public static string? Text(JsonNode? node) => node?.GetValue<string>() is { } text ? text.StartsWith("u:", StringComparison.Ordinal) ? text[2..] : text : null;

    private IEnumerable<JsonObject> Kids(JsonObject node) =>
        node["/Kids"] is null ? [node] : List(node["/Kids"]).SelectMany(kid => Kids(Follow(kid)));

    private static IEnumerable<JsonObject> Within(JsonNode? node) => node switch
    {
        JsonObject dictionary => dictionary.SelectMany(entry => Within(entry.Value)).Prepend(dictionary),
        JsonArray array => array.SelectMany(Within),
        _ => [],
    };

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject dictionary => dictionary.SelectMany(entry => Leaves(entry.Value)),
        JsonArray array => array.SelectMany(Leaves),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
