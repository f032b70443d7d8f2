using System.Collections.Immutable;

namespace PaperGen.Typesetting.OpenType;

/// <summary>One lookup of <c>GSUB</c> or <c>GPOS</c>, with extension subtables followed to what they stand for.</summary>
internal sealed class Lookup
{
    public Lookup(FontTable table, int at, int extensionType)
    {
        Type = table.U16(at);
        Flags = table.U16(at + 2);
        int count = table.U16(at + 4);
        if ((Flags & 0x10) != 0) FilteringSet = table.U16(at + 6 + 2 * count);

        var subtables = ImmutableArray.CreateBuilder<int>(Math.Min(count, table.Length / 2));
        var type = Type;
        for (var i = 0; i < count; i++)
        {
            var subtable = at + table.U16(at + 6 + 2 * i);
            if (type == extensionType)
            {
                Type = table.U16(subtable + 2);
                if (Type == extensionType) throw table.Fail("has an extension of an extension");
                subtable = table.Offset32(subtable + 4, subtable);
            }

            subtables.Add(subtable);
        }

        Subtables = subtables.ToImmutable();
    }

    public int Type { get; }

    public int Flags { get; }

    public int FilteringSet { get; }

    public ImmutableArray<int> Subtables { get; }
}
