namespace PaperGen.Press;

/// <summary>A number tree (ISO 32000-1, 7.9.7) whose leaves are small enough for a reader to load one alone.</summary>
internal static class NumberTree
{
    private const int EntriesPerLeaf = 128;

    /// <summary>Writes the tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="count">Number of entries; their keys are 0 and up.</param>
    /// <param name="writeValue">Writes the value of a key.</param>
    public static PdfReference Write(PdfFile file, int count, Action<PdfTokens, int> writeValue)
    {
        var root = new PdfTokens().BeginDictionary();
        if (count <= EntriesPerLeaf) WriteEntries(root, 0, count, writeValue);
        else
        {
            root.Key("Kids"u8).BeginArray();
            for (var first = 0; first < count; first += EntriesPerLeaf)
            {
                var end = Math.Min(first + EntriesPerLeaf, count);
                var leaf = new PdfTokens().BeginDictionary()
                    .Key("Limits"u8).BeginArray().Integer(first).Integer(end - 1).EndArray();
                WriteEntries(leaf, first, end, writeValue);
                root.Reference(file.Add(leaf.EndDictionary()));
            }

            root.EndArray();
        }

        return file.Add(root.EndDictionary());
    }

    private static void WriteEntries(PdfTokens tokens, int first, int end, Action<PdfTokens, int> writeValue)
    {
        tokens.Key("Nums"u8).BeginArray();
        for (var key = first; key < end; key++) writeValue(tokens.Integer(key), key);
        tokens.EndArray();
    }
}
