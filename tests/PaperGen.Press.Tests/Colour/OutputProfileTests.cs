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

    private static OutputCondition? Read(byte[] profile, out IReadOnlyList<Diagnostic> diagnostics, string? condition = null)
    {
        var bag = new DiagnosticBag();
        var read = OutputProfile.Read(profile, "printer.icc", SourceSpan.WholeFile("site.yml"), condition, bag);
        diagnostics = bag.ToImmutable();
        return read;
    }
}
