using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperGen.Content.Yaml;

namespace PaperGen.Content;

/// <summary>Types of values that only a newspaper has.</summary>
internal static partial class FieldTypes
{
    public static YamlType<string> Language { get; } =
        YamlTypes.Matching("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language tag such as zh-Hans or en");

    public static YamlType<Uri> Address { get; } = new AddressType();

    public static YamlType<string> TimeZone { get; } = new TimeZoneType();

    public static YamlType<string> Folder { get; } = new PathType("a folder of this project such as seeds");

    public static YamlType<string> File { get; } = new PathType("a file of this project such as press/newsprint.icc");

    public static YamlType<DateTimeOffset> Moment(TimeZoneInfo? zone) => new MomentType(zone);

    /// <summary>Part of an address; no slash, and no dot at its ends, so that it is never a path of its own.</summary>
    public static YamlType<string> Slug { get; } =
        YamlTypes.Matching(@"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]|\.[\p{L}\p{M}\p{N}_-]){0,99}", "a part of an address such as gaokao-2024, of letters, digits and hyphens");

    /// <summary>An address on the paper's own website.</summary>
    public static YamlType<string> SitePath { get; } =
        YamlTypes.Matching(@"(?:/[\p{L}\p{M}\p{N}_~%-]+(?:\.[\p{L}\p{M}\p{N}_~%-]+)*)+/?", "an address on this website such as /2024/06/06/gaokao/");

    private sealed class AddressType : YamlType<Uri>
    {
        public override string Expected => "an address such as https://example.org/";

        public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out Uri value)
        {
            value = null!;
            if (node is not YamlScalar { IsNull: false } scalar) return Fail(node, diagnostics);
            if (!Uri.TryCreate(scalar.Text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host.Length == 0)
                return Fail(node, diagnostics, scalar.Text.Contains('.') && !scalar.Text.Contains(':') ? $"write https://{scalar.Text}/" : null);
            if (uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0) return Fail(node, diagnostics, "leave out user, ? and #");
            value = uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
            return true;
        }

        public override JsonObject ToJsonSchema() => new() { ["type"] = "string", ["format"] = "uri" };
    }

    private sealed class TimeZoneType : YamlType<string>
    {
        public override string Expected => "the name of a time zone such as Asia/Shanghai";

        public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out string value)
        {
            value = (node as YamlScalar)?.Text ?? "";
            if (node is not YamlScalar { IsNull: false } scalar) return Fail(node, diagnostics);
            if (TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) && zone.HasIanaId) return true;
            var nearest = NearestWord.Of(scalar.Text, TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id));
            return Fail(node, diagnostics, nearest is null ? null : $"did you mean {nearest}?");
        }

        public override JsonObject ToJsonSchema() => new() { ["type"] = "string" };
    }

    private sealed class PathType(string expected) : YamlType<string>
    {
        public override string Expected => expected;

        public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out string value)
        {
            value = "";
            if (node is not YamlScalar { IsNull: false } scalar) return Fail(node, diagnostics);
            if (RelativePath.Read(scalar.Text, scalar.Source, 0, "PG311", diagnostics) is not { } path) return false;
            value = path.Length == 0 ? "." : path;
            return true;
        }

        public override JsonObject ToJsonSchema() => new() { ["type"] = "string" };
    }

    private sealed partial class MomentType(TimeZoneInfo? zone) : YamlType<DateTimeOffset>
    {
        public override string Expected => "a date and time such as 2025-06-04 06:00";

        public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out DateTimeOffset value)
        {
            value = default;
            if (node is not YamlScalar scalar || Pattern().Match(scalar.Text) is not { Success: true } match) return Fail(node, diagnostics);
            var clock = match.Groups["clock"].Success ? match.Groups["clock"].Value : "00:00";
            if (!DateTime.TryParseExact($"{match.Groups["day"].Value} {clock}", s_forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                diagnostics.Error("PG306", node.Source, $"{scalar.Text} is no date and time");
                return false;
            }
            var offset = match.Groups["offset"].Value;
            if (offset.Length == 0 && zone is null)
                diagnostics.Warn("PG308", node.Source, "the time has no time zone; it is taken as universal time", "write +08:00 or such behind it");
            var hours = offset is "" or "Z" or "z"
                ? offset.Length > 0 || zone is null ? TimeSpan.Zero : zone.GetUtcOffset(local)
                : TimeSpan.ParseExact(offset[1..], @"hh\:mm", CultureInfo.InvariantCulture) * (offset[0] == '-' ? -1 : 1);
            if (hours.Duration() > TimeSpan.FromHours(14) || local.Year is < 1605 or > 2199)
            {
                diagnostics.Error("PG306", node.Source, $"{scalar.Text} is no date and time");
                return false;
            }
            value = new DateTimeOffset(local, hours);
            return true;
        }

        private static readonly string[] s_forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

        public override JsonObject ToJsonSchema() => new() { ["type"] = "string", ["pattern"] = NamedGroup().Replace(Form, "(") };

        private const string Form = @"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt ](?<clock>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(?<offset>[Zz]|[+-][0-9]{2}:[0-5][0-9])?)?$";

        [GeneratedRegex(@"\(\?<[a-z]+>")]
        private static partial Regex NamedGroup();

        [GeneratedRegex(Form, RegexOptions.CultureInvariant)]
        private static partial Regex Pattern();
    }
}
