namespace PaperGen.Content.Yaml;

/// <summary>
/// Keys that read moments in a newspaper's time zone. A newspaper has one, and an archive of ten thousand files, so the keys described last are kept.
/// </summary>
internal sealed class ZonedKeys<T>(Func<TimeZoneInfo?, YamlRecord<T>> describe)
{
    private volatile Described? _last;

    /// <summary>The keys, for moments in a zone.</summary>
    public YamlRecord<T> In(TimeZoneInfo? zone)
    {
        if (_last is not { } last || !Equals(last.Zone, zone)) _last = last = new Described(zone, describe(zone));
        return last.Keys;
    }

    // One object, so that threads see both or none.
    private sealed record Described(TimeZoneInfo? Zone, YamlRecord<T> Keys);
}
