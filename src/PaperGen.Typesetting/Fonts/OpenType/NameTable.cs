using System.Text;

namespace PaperGen.Typesetting.OpenType;

/// <summary>The <c>name</c> table: what a face is called.</summary>
internal sealed class NameTable(FontTable table)
{
    // A file may name the same megabytes of nothing in each of 65,535 records.
    private const int MaxLength = 512;

    /// <summary>The name in English, or in the first other language that has it.</summary>
    public string? Find(int nameId)
    {
        string? best = null;
        var bestRank = 0;
        int count = table.U16(2);
        int strings = table.U16(4);
        for (var i = 0; i < count; i++)
        {
            var record = 6 + 12 * i;
            if (table.U16(record + 6) != nameId) continue;
            var rank = RankOf(table.U16(record), table.U16(record + 4));
            if (rank <= bestRank || table.U16(record + 8) > MaxLength) continue;

            var bytes = table.Read(strings + table.U16(record + 10), table.U16(record + 8));
            var name = Clean(table.U16(record) == 1 ? Encoding.Latin1.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes));
            if (name.Length == 0) continue;
            (bestRank, best) = (rank, name);
        }

        return best;
    }

    private static int RankOf(int platform, int language) => (platform, language) switch
    {
        (3, 0x409) => 4,
        (0, _) => 3,
        (1, 0) => 2,
        (3, _) => 1,
        _ => 0,
    };

    // Names end up in messages and in PDF objects.
    private static string Clean(string name) => new([.. name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
}
