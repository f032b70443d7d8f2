using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace PaperGen.Templates.Tests;

/// <summary>
/// Renders the story page in the folder that <c>SCRIBAN_BENCH</c> names: the text must be the published engine's, and a
/// rendering may not take more memory than was agreed. Time is printed only, for other tests run beside this one.
/// </summary>
public class SpeedTests(ITestOutputHelper output)
{
    private const long AllowedBytes = 80 * 1024;

    [Fact]
    public void A_story_page_is_rendered_byte_for_byte_and_with_little_memory()
    {
        if (Environment.GetEnvironmentVariable("SCRIBAN_BENCH") is not { Length: > 0 } folder)
        {
            output.WriteLine("speed: not run, SCRIBAN_BENCH names no folder");
            return;
        }

        var page = new StoryPage(folder);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.scriban.html")), page.Render());

        for (var i = 0; i < 2000; i++) page.Render();
        const int Count = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Count; i++) page.Render();
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        Assert.InRange(bytes, 0, AllowedBytes);

        var micros = Least(() => page.Render());
        var parse = Least(page.ParseAll);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed: {micros:F1} µs and {bytes / 1024.0:F1} KiB a rendering, {parse:F1} µs to parse the templates"));
    }

    [Fact]
    public void Many_threads_render_the_page_with_one_set_of_parsed_templates()
    {
        if (Environment.GetEnvironmentVariable("SCRIBAN_BENCH") is not { Length: > 0 } folder) return;
        var page = new StoryPage(folder);
        var expected = File.ReadAllText(Path.Combine(folder, "expected.scriban.html"));
        Parallel.For(0, 2000, _ => Assert.Equal(expected, page.Render()));
    }

    /// <summary>The least time of many small rounds: what others do on the machine is in most of them, but not in all.</summary>
    private static double Least(Action action)
    {
        const int Rounds = 2000;
        const int Times = 10;
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Times; i++) action();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times);
        }

        return least;
    }

    private sealed class StoryPage : ITemplateLoader
    {
        private readonly Dictionary<string, string> _texts = [];
        private readonly ScriptObject _model;
        private readonly Template _story;
        private readonly TemplateCache _cache = new();

        public StoryPage(string folder)
        {
            foreach (var (name, text) in (ScriptObject)JsonModel.Read(File.ReadAllText(Path.Combine(folder, "includes.json")))!) _texts[name] = (string)text!;
            _texts["story"] = File.ReadAllText(Path.Combine(folder, "templates", "story.scriban"));
            _model = (ScriptObject)JsonModel.Read(File.ReadAllText(Path.Combine(folder, "model.json")))!;
            _story = Template.Parse(_texts["story"], "story");
        }

        public string Render()
        {
            var context = new TemplateContext { TemplateLoader = this, CachedTemplates = _cache };
            context.PushGlobal(_model);
            context.PushGlobal(new ScriptObject());
            return _story.Render(context);
        }

        public void ParseAll()
        {
            foreach (var (name, text) in _texts) Assert.False(Template.Parse(text, name).HasErrors);
        }

        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _texts.GetValueOrDefault(templatePath);
    }
}
