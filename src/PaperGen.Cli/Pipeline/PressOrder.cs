using System.Collections.Immutable;
using PaperGen.Cli.Files;
using PaperGen.Content;
using PaperGen.Press;
using PaperGen.Typesetting;

namespace PaperGen.Cli.Pipeline;

/// <summary>What the press writes of each issue, as <c>site.yml</c> orders it.</summary>
/// <param name="Issue">The file of the whole issue.</param>
/// <param name="Page">The files of its pages, or null for none.</param>
/// <param name="Sheets">The file of its sheets, or null for none.</param>
internal sealed record PressOrder(PressProfile Issue, PressProfile? Page, PressProfile? Sheets)
{
    /// <summary>What is wrong with the order.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>Every profile that pages and issue are printed with in one file or several.</summary>
    public IEnumerable<PressProfile> OfIssue => Sheets is null ? [Issue] : [Issue, Sheets];

    /// <summary>Reads the order; a profile that is not there or is none for a press is told, and newsprint takes its place.</summary>
    public static PressOrder Of(PrintOrder order, Project project)
    {
        var diagnostics = new DiagnosticBag();
        var plain = PressProfile.Press with
        {
            Bleed = Points.FromMillimetres(order.Bleed),
            Output = OutputOf(order, project, diagnostics) ?? OutputCondition.Newsprint,
            Pictures = PictureRules.Newsprint with { InkLimit = order.InkLimit / 100, Sharpens = order.Sharpens },
        };
        var page = plain with { Marks = order.Marks != MarkedFiles.None };
        return new PressOrder(
            plain with { Marks = order.Marks == MarkedFiles.All },
            order.HasPageFiles ? page : null,
            order.Imposition == Imposition.None ? null : page with { Sheets = LayoutOf(order) })
        {
            Problems = diagnostics.ToImmutable(),
        };
    }

    private static SheetLayout LayoutOf(PrintOrder order) => new(order.Imposition)
    {
        Creep = Points.FromMillimetres(order.Creep),
        HeadTrim = Points.FromMillimetres(order.HeadTrim),
        Sheet = order.SheetWidth > 0 ? (Points.FromMillimetres(order.SheetWidth), Points.FromMillimetres(order.SheetHeight)) : null,
    };

    private static OutputCondition? OutputOf(PrintOrder order, Project project, DiagnosticBag diagnostics)
    {
        if (order.Profile is not { } path) return null;
        if (project.Folder.TryOpen(path, out var problem) is { } file) return OutputProfile.Read(file.Bytes, path, order.ProfileSource, order.Condition, diagnostics);
        if (problem is not null) diagnostics.Error("PG723", order.ProfileSource, $"{path} cannot be read: {problem}");
        else diagnostics.Error("PG723", order.ProfileSource, $"there is no file {path}", "put the print shop's profile there, or name it as it lies from site.yml");
        return null;
    }
}
