using System.CommandLine;
using System.Globalization;

namespace PaperGen.Cli.Commands;

/// <summary>The option that says when the website is published, for stories with <c>publish_at</c>.</summary>
internal static class PublicationTime
{
    public static Option<string?> Option() => new("--date")
    {
        Description = "When the website is published: now, 2025-06-04, or 2025-06-04T08:00 in the newspaper's time zone. Stories with a later publish_at are left out of it. All are in it unless this is given.",
    };

    /// <summary>The time as the newspaper's zone has it, or null when nothing was written.</summary>
    public static Func<TimeZoneInfo, DateTimeOffset>? Read(string? written)
    {
        if (written is null) return null;
        // The one clock of the program: asked for by name, so that a build without it gives the same bytes every day.
        if (written == "now") return _ => DateTimeOffset.Now;
        if (!DateTime.TryParseExact(written, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            throw new CommandException($"{written} is no time", "write --date now, --date 2025-06-04 or --date 2025-06-04T08:00");
        // A day is over when it ends: what appears on it is in.
        if (written.Length == 10) time = time.AddDays(1).AddSeconds(-1);
        return zone => new DateTimeOffset(time, zone.GetUtcOffset(time));
    }
}
