using System.Collections.Immutable;

namespace PaperGen.Content;

/// <summary>The newspaper (报纸) as <c>site.yml</c> describes it: what is the same for every issue.</summary>
/// <param name="Source">The file it was read from.</param>
public sealed record Newspaper(SourceSpan Source)
{
    /// <summary>Name (报名), such as 劳动午报.</summary>
    public string Title { get; init; } = "";

    /// <summary>Name in Latin letters, printed small under the masthead.</summary>
    public string? LatinTitle { get; init; }

    /// <summary>Language of the paper, a BCP 47 tag.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>Absolute address of the website with a trailing slash, or null while it is not known.</summary>
    public Uri? Address { get; init; }

    /// <summary>IANA name of the time zone in which dates are meant.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Name of the folder under <c>themes/</c>.</summary>
    public string Theme { get; init; } = "daily";

    /// <summary>Folder, relative to <c>site.yml</c>, whose subfolders are the issues.</summary>
    public string IssuesFolder { get; init; } = "seeds";

    /// <summary>One or two sentences about the paper, for feeds and search engines.</summary>
    public string? Description { get; init; }

    /// <summary>Slogan (报训) under the masthead.</summary>
    public string? Slogan { get; init; }

    /// <summary>Supervising body (主管).</summary>
    public string? Supervisor { get; init; }

    /// <summary>Publisher (主办 / 出版).</summary>
    public string? Publisher { get; init; }

    /// <summary>国内统一连续出版物号, such as <c>CN 11-0123</c>.</summary>
    public string? CnNumber { get; init; }

    /// <summary>Postal distribution code (邮发代号), such as <c>1-23</c>.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Street address of the newsroom (社址).</summary>
    public string? StreetAddress { get; init; }

    /// <summary>Telephone of the newsroom.</summary>
    public string? Telephone { get; init; }

    /// <summary>Price of a copy (定价), as it is printed.</summary>
    public string? Price { get; init; }

    /// <summary>Printing house (印刷).</summary>
    public string? Printer { get; init; }

    /// <summary>Further lines of the imprint (版权), as they are printed.</summary>
    public ImmutableArray<string> Imprint { get; init; } = [];

    /// <summary>What the print shop gets.</summary>
    public PrintOrder Press { get; init; } = new();
}
