using System.Security.Cryptography;

namespace PaperGen.Press;

/// <summary>
/// A PDF file on its way out: objects leave as soon as they are known, small ones together in compressed
/// object streams, so that memory holds no more than a file's cross references.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    // Readers unpack a whole object stream to get at one object; Acrobat's own have 100 to 200.
    private const int ObjectsPerStream = 200;

    private readonly Stream _output;
    private readonly CrossReferenceTable _places = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly PdfTokens _waiting = new(32 * 1024);
    private readonly List<(PdfReference Reference, int Start)> _waitingObjects = [];
    private long _offset;

    public PdfFile(Stream output, string version)
    {
        _output = output;
        Emit(new PdfTokens()
            .Operator(System.Text.Encoding.ASCII.GetBytes($"%PDF-{version}")).NewLine()
            .Raw("%\u00E2\u00E3"u8).NewLine()); // four bytes above 127: the file is binary (7.5.2)
    }

    /// <summary>Bytes that were written so far.</summary>
    public long Length => _offset;

    /// <summary>A number for an object that is written later.</summary>
    public PdfReference Reserve() => _places.Reserve();

    /// <summary>Hash of what was written so far; the only source of identifiers.</summary>
    public byte[] Digest() => _hash.GetCurrentHash();

    /// <summary>Writes an object that is not a stream.</summary>
    public PdfReference Add(PdfTokens body)
    {
        var reference = Reserve();
        Write(reference, body);
        return reference;
    }

    /// <inheritdoc cref="Add"/>
    public void Write(PdfReference reference, PdfTokens body)
    {
        _waitingObjects.Add((reference, _waiting.Length));
        _waiting.Raw(body.Written).NewLine();
        if (_waitingObjects.Count == ObjectsPerStream) FlushObjects();
    }

    /// <summary>Writes a stream, deflated here.</summary>
    /// <param name="reference">Its number.</param>
    /// <param name="entries">Entries of its dictionary besides filter and length, without brackets.</param>
    /// <param name="data">What the stream holds.</param>
    public void WriteStream(PdfReference reference, PdfTokens? entries, ReadOnlySpan<byte> data) =>
        WriteDeflated(reference, entries, Deflate.Compress(data));

    /// <summary>Writes a stream that was deflated before.</summary>
    public void WriteDeflated(PdfReference reference, PdfTokens? entries, ReadOnlySpan<byte> deflated)
    {
        var dictionary = new PdfTokens().Raw(entries is null ? default : entries.Written);
        WriteEncoded(reference, dictionary.Key("Filter"u8).Name("FlateDecode"u8), deflated);
    }

    /// <summary>Writes a stream whose bytes are what the entries say.</summary>
    public void WriteEncoded(PdfReference reference, PdfTokens entries, ReadOnlySpan<byte> encoded)
    {
        _places.PlaceAt(reference, _offset);
        Emit(new PdfTokens()
            .Integer(reference.Number).Operator("0 obj"u8).NewLine()
            .BeginDictionary().Raw(entries.Written).Key("Length"u8).Integer(encoded.Length).EndDictionary()
            .Operator("stream"u8).NewLine());
        Emit(encoded);
        Emit("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes what still waits, the cross references and the trailer.</summary>
    public void Close(PdfReference catalog, PdfReference information)
    {
        FlushObjects();
        var start = _offset;
        var reference = Reserve();
        _places.PlaceAt(reference, start);
        var identity = Digest().AsSpan(0, 16);
        var entries = new PdfTokens();
        _places.Describe(entries);
        entries.Key("Root"u8).Reference(catalog);
        if (!information.IsNone) entries.Key("Info"u8).Reference(information);
        entries.Key("ID"u8).BeginArray().Hex(identity).Hex(identity).EndArray();
        var deflated = Deflate.Compress(_places.ToPredictedBytes());
        Emit(new PdfTokens()
            .Integer(reference.Number).Operator("0 obj"u8).NewLine()
            .BeginDictionary().Raw(entries.Written)
            .Key("Filter"u8).Name("FlateDecode"u8).Key("Length"u8).Integer(deflated.Length).EndDictionary()
            .Operator("stream"u8).NewLine());
        Emit(deflated);
        Emit(new PdfTokens()
            .NewLine().Operator("endstream"u8).NewLine().Operator("endobj"u8).NewLine()
            .Operator("startxref"u8).NewLine().Integer(start).NewLine().Operator("%%EOF"u8).NewLine());
        _output.Flush();
    }

    public void Dispose() => _hash.Dispose();

    private void FlushObjects()
    {
        if (_waitingObjects.Count == 0) return;
        var reference = Reserve();
        var index = new PdfTokens();
        for (var i = 0; i < _waitingObjects.Count; i++)
        {
            var (inside, start) = _waitingObjects[i];
            index.Integer(inside.Number).Integer(start);
            _places.PlaceInStream(inside, reference, i);
        }

        index.NewLine();
        var entries = new PdfTokens()
            .Key("Type"u8).Name("ObjStm"u8)
            .Key("N"u8).Integer(_waitingObjects.Count)
            .Key("First"u8).Integer(index.Length);
        WriteStream(reference, entries, index.Raw(_waiting.Written).Written);
        _waiting.Clear();
        _waitingObjects.Clear();
    }

    private void Emit(PdfTokens tokens) => Emit(tokens.Written);

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _offset += bytes.Length;
    }
}
