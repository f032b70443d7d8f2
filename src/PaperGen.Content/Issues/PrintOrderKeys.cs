using System.Globalization;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>The keys below <c>press</c> in <c>site.yml</c>.</summary>
internal static class PrintOrderKeys
{
    private const string Number = @"[0-9]{1,4}(?:\.[0-9]{1,3})?";

    private static readonly YamlType<double> s_length = YamlTypes.Matching(@"[0-9]{1,2}(?:\.[0-9]{1,3})?mm", "a length such as 3mm").As((text, _) => LengthOf(text));

    private static readonly YamlType<(double Width, double Height)> s_sheet = YamlTypes
        .Matching($"{Number}mm ?[x×] ?{Number}mm", "a sheet such as 787mm x 546mm")
        .As((text, _) => text.Split('x', '×') is [var width, var height] ? (LengthOf(width), LengthOf(height)) : default);

    public static YamlRecord<PrintOrder> Keys { get; } = new YamlRecord<PrintOrder>("the order for the print shop", _ => new PrintOrder())
        .Key("pages", YamlTypes.Boolean, (o, v) => o with { HasPageFiles = v }, "Whether every page is a file of its own, beside the whole issue.")
        .Key("marks", YamlTypes.Word(("none", MarkedFiles.None), ("pages", MarkedFiles.PagesAndSheets), ("all", MarkedFiles.All)), (o, v) => o with { Marks = v }, "Which files have crop marks, registration targets, colour bar and slug line: those of pages and sheets, all of them, or none.")
        .Key("bleed", s_length, (o, v) => o with { Bleed = v }, "How far colour may reach over the trim (出血), such as 3mm.")
        .Key("imposition", YamlTypes.Word(("none", Imposition.None), ("2-up", Imposition.TwoUp), ("4-page", Imposition.FourPages), ("8-page", Imposition.EightPages)), (o, v) => o with { Imposition = v }, "How pages stand together on sheets (拼版): two side by side, or signatures of four or eight pages.")
        .Key("creep", s_length, (o, v) => o with { Creep = v }, "How far each leaf moves towards the fold (爬移): the thickness of the paper, such as 0.07mm.")
        .Key("head_trim", s_length, (o, v) => o with { HeadTrim = v }, "Room between the heads of pages that are cut apart, on sheets of eight.")
        .Key("sheet", s_sheet, (o, v) => o with { SheetWidth = v.Width, SheetHeight = v.Height }, "The sheet, such as 787mm x 546mm; as large as pages and marks need unless it is named.")
        .Key("ink_limit", YamlTypes.Number(150, 400), (o, v) => o with { InkLimit = v }, "Most ink in one place of a picture (总墨量), in per cent: 240 for newsprint.")
        .Key("sharpen", YamlTypes.Boolean, (o, v) => o with { Sharpens = v }, "True to sharpen photographs for a coarse screen on soft paper.")
        .Key("profile", FieldTypes.File.As((path, source) => (path, source)), (o, v) => o with { Profile = v.path, ProfileSource = v.source }, "The print shop's ICC profile, as a path from this file.")
        .Key("condition", YamlTypes.TextOrNumber, (o, v) => o with { Condition = v }, "Name of the printing condition that the profile is for, such as IFRA26.");

    private static double LengthOf(string text) =>
        double.Parse(text.AsSpan().Trim()[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
