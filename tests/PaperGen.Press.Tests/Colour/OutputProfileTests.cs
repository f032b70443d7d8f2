using System.Buffers.Binary;
using PaperGen.Content;

namespace PaperGen.Press.Tests.Colour;

public class OutputProfileTests
{
    [Fact]
    public void A_profile_of_a_press_is_taken_with_its_name()
    {
        var condition = Read(OutputCondition.Newsprint.Profile.ToArray(), out var diagnostics, "IFRA26");
        Assert.Empty(diagnostics);
        Assert.Equal(("IFRA26", "http://www.color.org"), (condition!.Identifier, condition.Registry));
        Assert.Contains("newsprint", condition.Description, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Custom", Read(OutputCondition.Newsprint.Profile.ToArray(), out _)!.Identifier);
    }

    [Theory]
    [InlineData(12, "mntr", "no printer but mntr")]
    [InlineData(16, "RGB ", "its inks are RGB")]
    [InlineData(20, "HSV ", "it leads to HSV")]
    [InlineData(36, "xxxx", "not an ICC profile")]
    [InlineData(8, "\u0005\0\0\0", "version 5")]
    [InlineData(0, "\0\0\0\u0001", "cut off")]
    public void What_is_none_is_refused_with_the_reason(int at, string word, string reason)
    {
        var profile = OutputCondition.Newsprint.Profile.ToArray();
        for (var i = 0; i < 4; i++) profile[at + i] = (byte)word[i];
        Assert.Null(Read(profile, out var diagnostics));
        var told = Assert.Single(diagnostics);
        Assert.Equal("PG723", told.Code);
        Assert.Contains(reason, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_files_are_refused_whatever_is_broken()
    {
        var whole = OutputCondition.Newsprint.Profile.ToArray();
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var profile = whole[..random.Next(round % 2 == 0 ? 400 : whole.Length)];
            for (var k = 0; k < 6 && profile.Length > 0; k++) profile[random.Next(Math.Min(profile.Length, 500))] = (byte)random.Next(256);
            if (profile.Length >= 4 && round % 3 == 0) BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
            _ = Read(profile, out _);
        }
    }

    [Theory]
    [InlineData("A2B0", 8, 3, "its table A2B0 leads from 3 to 3 channels, and not from 4 to 3")]
    [InlineData("B2A0", 9, 16, "its table B2A0 leads from 3 to 16 channels")]
    [InlineData("A2B0", 10, 1, "its table A2B0 has not all the numbers")]
    [InlineData("B2A0", 10, 255, "its table B2A0 has not all the numbers")]
    [InlineData("A2B1", 48, 255, "its table A2B1 has not all the numbers")]
    [InlineData("B2A1", 0, 'x', "its table B2A1 is of a kind that PDF does not know")]
    public void A_table_of_the_wrong_form_is_refused_before_any_picture_is(string table, int at, byte value, string reason)
    {
        var profile = OutputCondition.Newsprint.Profile.ToArray();
        profile[PlaceOf(profile, table) + at] = value;
        Assert.Null(Read(profile, out var diagnostics));
        Assert.Contains(reason, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_that_lie_outside_the_file_and_tag_tables_without_an_end_are_refused()
    {
        var outside = OutputCondition.Newsprint.Profile.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(outside.AsSpan(EntryOf(outside, "B2A0") + 4), uint.MaxValue - 8);
        Assert.Null(Read(outside, out var diagnostics));
        Assert.Contains("its table B2A0 is cut off", Assert.Single(diagnostics).Message, StringComparison.Ordinal);

        var endless = OutputCondition.Newsprint.Profile.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(endless.AsSpan(128), uint.MaxValue);
        endless.AsSpan(132).Clear();
        Assert.Null(Read(endless, out diagnostics));
        Assert.Contains("its table A2B0 is missing", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_sixty_megabytes_is_refused_without_being_looked_through()
    {
        var profile = new byte[60 << 20];
        OutputCondition.Newsprint.Profile.Span.CopyTo(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(Read(profile, out var diagnostics));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Contains("it has 60 MB", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_the_newer_kinds_are_taken_and_refused_part_by_part()
    {
        var whole = WithTables(Curves("mAB ", 4, 3), Curves("mBA ", 3, 4));
        Assert.NotNull(Read(whole, out _));
        foreach (var table in (string[])["A2B0", "B2A0"])
        {
            foreach (var part in (int[])[12, 20, 24, 28])
            {
                foreach (var place in (uint[])[1, 0x7FFFFFF0, uint.MaxValue])
                {
                    var broken = (byte[])whole.Clone();
                    BinaryPrimitives.WriteUInt32BigEndian(broken.AsSpan(PlaceOf(broken, table) + part), place);
                    Assert.Null(Read(broken, out var diagnostics));
                    Assert.Contains(table, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Broken_tables_are_judged_in_no_time_whatever_they_say()
    {
        byte[][] wholes = [OutputCondition.Newsprint.Profile.ToArray(), WithTables(Curves("mAB ", 4, 3), Curves("mBA ", 3, 4))];
        var random = new Random(11);
        var taken = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 4000; round++)
        {
            var profile = (byte[])wholes[round % 2].Clone();
            var at = PlaceOf(profile, random.Next(2) == 0 ? "A2B0" : "B2A0");
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                var place = at + random.Next(round % 4 < 2 ? 64 : 600);
                if (place < profile.Length) profile[place] = random.Next(3) == 0 ? (byte)255 : (byte)random.Next(256);
            }

            if (Read(profile, out var diagnostics) is not null) taken++;
            else Assert.StartsWith("printer.icc is no profile for a press: its table", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
        }

        // Matrices and points of curves may be anything; the rest may not.
        Assert.InRange(taken, 1000, 3500);
        var clones = 2000L * wholes.Sum(w => w.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - clones, 0, 20_000_000);
    }

    /// <summary>The shipped profile's header over two tables.</summary>
    private static byte[] WithTables(byte[] toLab, byte[] toInks) => IccProfiles.Assemble("prtr", "CMYK", "Lab ", [("A2B0", toLab), ("B2A0", toInks)]);

    /// <summary>A table of curves and a grid, as in ICC.1:2010, 10.12: straight lines for inks, a formula for Lab.</summary>
    private static byte[] Curves(string kind, int inputs, int outputs)
    {
        byte[] line = [.. "curv\0\0\0\0"u8, 0, 0, 0, 2, 0, 0, 255, 255];
        byte[] formula = [.. "para\0\0\0\0"u8, 0, 0, 0, 0, 0, 1, 0, 0];
        byte[] lab = [.. Enumerable.Repeat(formula, 3).SelectMany(c => c)];
        byte[] inks = [.. Enumerable.Repeat(line, 4).SelectMany(c => c)];
        var nodes = (int)Math.Pow(2, inputs) * outputs;
        byte[] grid = [.. Enumerable.Range(0, 16).Select(i => i < inputs ? (byte)2 : (byte)0), 1, 0, 0, 0, .. new byte[nodes]];
        var table = new List<byte>(new byte[32]);
        Span<byte> head = stackalloc byte[32];
        System.Text.Encoding.ASCII.GetBytes(kind, head);
        (head[8], head[9]) = ((byte)inputs, (byte)outputs);
        foreach (var (at, part) in new[] { (12, lab), (16, new byte[48]), (20, lab), (24, grid), (28, inks) })
        {
            BinaryPrimitives.WriteInt32BigEndian(head[at..], table.Count);
            table.AddRange(part);
            while (table.Count % 4 != 0) table.Add(0);
        }

        var bytes = table.ToArray();
        head.CopyTo(bytes);
        return bytes;
    }

    private static int EntryOf(byte[] profile, string tag) => 132 + 12 * Enumerable.Range(0, 30)
        .First(i => System.Text.Encoding.ASCII.GetString(profile, 132 + 12 * i, 4) == tag);

    private static int PlaceOf(byte[] profile, string tag) => BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(EntryOf(profile, tag) + 4));

    private static OutputCondition? Read(byte[] profile, out IReadOnlyList<Diagnostic> diagnostics, string? condition = null)
    {
        var bag = new DiagnosticBag();
        var read = OutputProfile.Read(profile, "printer.icc", SourceSpan.WholeFile("site.yml"), condition, bag);
        diagnostics = bag.ToImmutable();
        return read;
    }
}
