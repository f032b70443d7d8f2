using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>Reads <c>site.yml</c>, which describes the newspaper.</summary>
public static class NewspaperReader
{
    /// <summary>The keys of <c>site.yml</c>.</summary>
    internal static YamlRecord<Newspaper> Keys { get; } = new YamlRecord<Newspaper>("the newspaper", source => new Newspaper(source))
        .Key("title", YamlTypes.Text, (n, v) => n with { Title = v }, "Name of the newspaper (报名), such as 劳动午报.", required: true)
        .Key("latin_title", YamlTypes.Text, (n, v) => n with { LatinTitle = v }, "The name in Latin letters, printed small under the masthead.")
        .Key("language", FieldTypes.Language, (n, v) => n with { Language = v }, "Language of the paper as a BCP 47 tag, such as zh-Hans or en-GB.")
        .Key("address", FieldTypes.Address, (n, v) => n with { Address = v }, "Address of the website, such as https://example.org/.")
        .Key("time_zone", FieldTypes.TimeZone, (n, v) => n with { TimeZone = v }, "IANA name of the time zone in which dates are meant, such as Asia/Shanghai.")
        .Key("theme", YamlTypes.Matching("[A-Za-z0-9][A-Za-z0-9_-]*", "the name of a folder under themes, such as daily"), (n, v) => n with { Theme = v }, "Name of the folder under themes/.")
        .Key("issues", FieldTypes.Folder, (n, v) => n with { IssuesFolder = v }, "Folder whose subfolders are the issues, relative to site.yml.")
        .Key("description", YamlTypes.Text, (n, v) => n with { Description = v }, "One or two sentences about the paper, for feeds and search engines.")
        .Key("slogan", YamlTypes.Text, (n, v) => n with { Slogan = v }, "Slogan (报训) under the masthead.")
        .Key("supervisor", YamlTypes.Text, (n, v) => n with { Supervisor = v }, "Supervising body (主管).")
        .Key("publisher", YamlTypes.Text, (n, v) => n with { Publisher = v }, "Publisher (主办 / 出版).")
        .Key("cn_number", YamlTypes.TextOrNumber, (n, v) => n with { CnNumber = v }, "国内统一连续出版物号, such as CN 11-0123.")
        .Key("postal_code", YamlTypes.TextOrNumber, (n, v) => n with { PostalCode = v }, "Postal distribution code (邮发代号), such as 1-23.")
        .Key("street_address", YamlTypes.Text, (n, v) => n with { StreetAddress = v }, "Street address of the newsroom (社址).")
        .Key("telephone", YamlTypes.TextOrNumber, (n, v) => n with { Telephone = v }, "Telephone of the newsroom.")
        .Key("price", YamlTypes.TextOrNumber, (n, v) => n with { Price = v }, "Price of a copy (定价), as it is printed.")
        .Key("printer", YamlTypes.Text, (n, v) => n with { Printer = v }, "Printing house (印刷).")
        .Key("imprint", YamlTypes.OneOrMany(YamlTypes.TextOrNumber), (n, v) => n with { Imprint = v }, "Further lines of the imprint (版权), as they are printed.")
        .Key("press", PrintOrderKeys.Keys, (n, v) => n with { Press = v }, "What the print shop gets.");

    /// <summary>Reads the file. Whatever is wrong with it, a newspaper comes back, with the mistakes beside it.</summary>
    public static Parsed<Newspaper> Read(SourceFile file) => Keys.Read(file);
}
