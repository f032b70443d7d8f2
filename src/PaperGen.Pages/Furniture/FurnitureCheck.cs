using System.Text.RegularExpressions;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>Tells the editor what masthead and imprint lack (M1, M2, M8): nothing is made up in its place.</summary>
internal static partial class FurnitureCheck
{
    public static void Report(Issue issue, Newspaper newspaper, DiagnosticBag diagnostics)
    {
        var isChinese = newspaper.IsChinese();
        if (newspaper.CnNumber is { Length: > 0 } cn && !CnNumber().IsMatch(cn))
        {
            diagnostics.Warn("PG632", newspaper.Source, $"“{cn}” is no CN number of a newspaper", "two digits for the region and four from 0001 to 0999, such as CN 11-0123");
        }

        if (isChinese && newspaper.PostalCode is { Length: > 0 } code && !PostalCode().IsMatch(code))
        {
            diagnostics.Warn("PG633", newspaper.Source, $"“{code}” is no 邮发代号 of a newspaper", "an odd number of one or two digits, a hyphen and a number, such as 1-23");
        }

        if (!isChinese && newspaper.Language.Split('-')[0].ToUpperInvariant() is not "EN")
        {
            diagnostics.Warn("PG634", newspaper.Source, $"“{newspaper.Language}” is no language that the printed paper has words for: dates, page numbers and names of roles are in English, and words are not divided",
                "Chinese and English are known; texts of other languages are printed whole, with a ragged edge");
        }

        // A part of a paper, such as a single inside page, has neither masthead nor imprint.
        if (!issue.Pages.Any(p => p.Number == 1)) return;
        if (string.IsNullOrEmpty(issue.Number)) diagnostics.Info("PG630", issue.Source, "the masthead has no issue number", "add number: to issue.yml");
        var lacking = Lacking(newspaper, isChinese).ToList();
        if (lacking.Count > 0)
        {
            diagnostics.Info("PG631", newspaper.Source, $"masthead and imprint lack {string.Join(", ", lacking)}", "add them to site.yml; what is not there is not printed");
        }
    }

    private static IEnumerable<string> Lacking(Newspaper newspaper, bool isChinese)
    {
        if (isChinese && string.IsNullOrEmpty(newspaper.CnNumber)) yield return "cn_number (国内统一连续出版物号)";
        if (isChinese && string.IsNullOrEmpty(newspaper.Supervisor)) yield return "supervisor (主管)";
        if (string.IsNullOrEmpty(newspaper.Publisher)) yield return isChinese ? "publisher (主办)" : "publisher";
        if (string.IsNullOrEmpty(newspaper.StreetAddress)) yield return isChinese ? "street_address (社址)" : "street_address";
        if (string.IsNullOrEmpty(newspaper.Telephone)) yield return isChinese ? "telephone (电话)" : "telephone";
        if (string.IsNullOrEmpty(newspaper.Price)) yield return isChinese ? "price (定价)" : "price";
        if (isChinese && string.IsNullOrEmpty(newspaper.Printer)) yield return "printer (印刷)";
    }

    [GeneratedRegex(@"^CN ?\d{2}-0(?!000)\d{3}$")]
    private static partial Regex CnNumber();

    [GeneratedRegex(@"^\d?[13579]-\d{1,4}$")]
    private static partial Regex PostalCode();
}
