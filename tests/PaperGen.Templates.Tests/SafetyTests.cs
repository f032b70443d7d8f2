using System.Collections;

namespace PaperGen.Templates.Tests;

/// <summary>Templates may come from a stranger: whatever they ask for ends soon, with the engine's own error.</summary>
public class SafetyTests
{
    public static TheoryData<string> Deep() => new(
        Repeat("[", 5000) + "1" + Repeat("]", 5000),
        Repeat("(", 5000) + "1" + Repeat(")", 5000),
        Repeat("{a:", 5000) + "1" + Repeat("}", 5000),
        Repeat("[", 5000),
        Repeat("[\n", 5000),
        "f " + Repeat("[ ", 5000),
        "f " + Repeat("{a: [ ", 5000),
        "f " + Repeat("( ", 5000),
        "f " + Repeat("do; ", 5000),
        "f " + Repeat("! ", 5000),
        "f " + Repeat("$'{ ", 5000),
        Repeat("!", 5000) + "true",
        Repeat("- ", 5000) + "1",
        Repeat("a[", 5000) + "0" + Repeat("]", 5000),
        Repeat("f(", 5000) + "1" + Repeat(")", 5000),
        Repeat("true ? 1 : ", 5000) + "1",
        Repeat("true ? ", 5000) + "1" + Repeat(" : 1", 5000),
        Repeat("$'{", 5000) + "1" + Repeat("}'", 5000),
        Repeat("@", 5000) + "a",
        Repeat("if true; ", 5000) + Repeat("end; ", 5000),
        Repeat("x = do; ", 5000) + Repeat("end; ", 5000),
        Repeat("case 1; when 1; ", 5000) + Repeat("end; ", 5000),
        "1" + Repeat(" + 1", 100_000),
        "x = {}; x" + Repeat(".a", 100_000),
        "x = []; x" + Repeat("[0]", 100_000),
        "1" + Repeat(" ?? 1", 100_000));

    public static TheoryData<string> Greedy() => new(
        "'a' * 2000000000",
        "'a' * 99999999999999999999",
        "[1,2,3] * 2000000000",
        "1..2000000000",
        "for i in 1..1000; for j in 1..1000; end; end",
        "while true; end",
        "'a' | string.pad_left 2000000000",
        "'a' | string.pad_right 2000000000",
        "x = 'aaaaaaaaaa' | string.pad_left 1000000; x | string.replace ' ' 'bbbbbbbbbb'",
        "x = 'aaaaaaaaaa' | string.pad_left 1000000; x | regex.replace '.' 'bbbbbbbbbb'",
        "x = 'a' | string.pad_left 1000000; $'{x}{x}'",
        "x = ['a'] * 900; y = 'b' | string.pad_left 10000; x | array.join y",
        "[] | array.insert_at 2000000000 1",
        "a = []; a[2000000000] = 1",
        "a = [1]; a[0 - 5] = 1",
        "1 << 2000000000",
        "x = 3; for i in 1..100; x = x * x; end",
        "1e9999",
        "5 | math.format 'N999999999'",
        "5 | object.format 'D999999999'",
        "a = []; for i in 1..900; a = a << i; end",
        "'a' | string.pad_left 100000 | string.split '' | array.size; for c in ('a' | string.pad_left 100000); end",
        "a = 1..1000; a | array.sort; a | array.sort",
        "a = {}; a.b = a; a",
        "a = {}; a.b = a; a | object.to_json",
        "a = []; a[0] = a; a",
        "a = []; a[0] = a; a | array.join ','",
        "a = []; a[0] = a; b = []; b[0] = b; a == b",
        "a = []; a[0] = a; b = []; b[0] = b; [a, b] | array.uniq",
        "a = []; a[0] = a; b = []; b[0] = b; [a] | array.contains b",
        "func f; f; end; f",
        "func f; 'x' | object.eval_template; g; end; func g; f; end; f",
        "x = '{{ x | object.eval_template }}'; x | object.eval_template",
        "x = 'x | object.eval'; x | object.eval",
        "include 'self'",
        "include_join (['one'] * 900) ('b' | string.pad_left 1000000)",
        "func f; wrap f; end; end; f",
        "array.each [1] @array.each",
        "func f; [1] | array.each @f; end; f",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$'");

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_ends_in_an_error_of_the_parser_or_in_a_result(string code)
    {
        // A small stack finds what a large one hides.
        var failure = InThread(() => Render(code, new TemplateContext()));
        Assert.True(failure is null or ScriptRuntimeException, failure?.ToString());
    }

    [Theory]
    [MemberData(nameof(Greedy))]
    public void Greed_ends_in_an_error_before_memory_or_time_is_spent(string code)
    {
        long bytes = 0;
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(100), TemplateLoader = new MapLoader(new ScriptObject { ["self"] = "{{ include 'self' }}", ["one"] = "1" }) };
        var failure = InThread(() =>
        {
            try
            {
                Render(code, context);
            }
            finally
            {
                bytes = GC.GetAllocatedBytesForCurrentThread();
            }
        });
        Assert.IsType<ScriptRuntimeException>(failure);
        Assert.InRange(bytes, 0, 200_000_000);
    }

    [Fact]
    public void An_output_that_is_too_long_is_an_error_and_not_cut()
    {
        var context = new TemplateContext { LimitToString = 0, OutputLimit = 100 };
        var failure = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ for i in 1..50 }}0123456789{{ end }}").Render(context));
        Assert.Contains("OutputLimit", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x = 'aaaaaaaaaa'; for i in 1..40; x = x + x; end")]
    [InlineData("x = 'aaaaaaaaaa'; for i in 1..40; x += x; end")]
    [InlineData("x = 'aaaaaaaaaa'; for i in 1..40; x = $'{x}{x}'; end")]
    [InlineData("x = 'aaaaaaaaaa'; for i in 1..40; x = x | string.append x; end")]
    [InlineData("x = 'a' * 900000; l = []; for i in 1..1000000; l[i] = x | string.upcase; end")]
    [InlineData("x = 'a' * 900000; l = []; for i in 1..1000000; l[i] = x + 'b'; end")]
    [InlineData("x = 'a' * 900000; l = []; for i in 1..1000000; capture y; x; end; l[i] = y; end")]
    [InlineData("x = 'a' * 900000; l = []; for i in 1..1000000; l[i] = include 'self'; end")]
    public void Texts_that_a_page_makes_are_bounded_also_where_nothing_is_cut(string code)
    {
        var context = new TemplateContext { LimitToString = 0, LoopLimit = 1_000_000, OutputLimit = 1_000_000, TemplateLoader = new MapLoader(new ScriptObject { ["self"] = "{{ x }}" }) };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ScriptRuntimeException>(() => Render(code, context));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Rendering_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { LoopLimit = 0, CancellationToken = source.Token };
        source.CancelAfter(50);
        Assert.ThrowsAny<OperationCanceledException>(() => Template.Parse("{{ while true; end }}").Render(context));
    }

    [Fact]
    public void Functions_stop_when_the_rendering_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var context = new TemplateContext { LoopLimit = 0, CancellationToken = source.Token };
        context.PushGlobal(new ScriptObject { ["numbers"] = Endless(source) });
        Assert.ThrowsAny<OperationCanceledException>(() => Template.Parse("{{ numbers | array.size }}").Render(context));
    }

    [Theory]
    [InlineData("add 1")]
    [InlineData("add_range [1]")]
    [InlineData("any @string.empty")]
    [InlineData("compact")]
    [InlineData("concat [1]")]
    [InlineData("contains 0")]
    [InlineData("cycle")]
    [InlineData("each @math.abs")]
    [InlineData("filter @string.empty")]
    [InlineData("insert_at 0 1")]
    [InlineData("join ','")]
    [InlineData("limit 1")]
    [InlineData("map 'x'")]
    [InlineData("offset 899")]
    [InlineData("remove_at 0")]
    [InlineData("reverse")]
    [InlineData("sort")]
    [InlineData("uniq")]
    public void Functions_of_lists_take_their_steps_from_the_loop_limit(string function)
    {
        var once = "a = 1..900; x = a | array." + function;
        Render(once, new TemplateContext());
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render(once + "; x = a | array." + function, new TemplateContext()));
        Assert.Contains("iteration limit", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Regular_expressions_share_the_time_of_a_rendering()
    {
        var context = new TemplateContext { LoopLimit = 0, RegexTimeOut = TimeSpan.FromMilliseconds(200) };
        var failure = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ while true; 'aaaaaaaaaaaa!' | regex.match '^(a+)+$'; end }}").Render(context));
        Assert.Contains("RegexTimeOut", failure.Message, StringComparison.Ordinal);
        Assert.Equal("[\"a\"]", Template.Parse("{{ 'a' | regex.match 'a' }}").Render(context));
    }

    [Fact]
    public void An_endless_sequence_of_the_program_meets_the_loop_limit()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["numbers"] = Endless() });
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ for n in numbers; end }}").Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ numbers | array.size }}").Render(context));
    }

    [Theory]
    [InlineData("person.name = 'x'")]
    [InlineData("person.secret = 'x'")]
    [InlineData("person.once = 'x'")]
    [InlineData("person['name'] = 'x'")]
    [InlineData("capture person.name; 'x'; end")]
    public void Objects_of_the_program_cannot_be_written(string code)
    {
        var person = new Person();
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["person"] = person });
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ " + code + " }}").Render(context));
        Assert.Equal("Ann", person.Name);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("get_type")]
    [InlineData("to_string")]
    [InlineData("kind")]
    [InlineData("field")]
    [InlineData("shared")]
    [InlineData("action")]
    public void Only_public_properties_are_seen(string member)
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["person"] = new Person() });
        Assert.Equal("[]", Template.Parse("[{{ person." + member + " }}]").Render(context));
    }

    [Fact]
    public void A_filter_is_not_bypassed_by_what_another_context_has_cached()
    {
        var template = Template.Parse("{{ person.name }}");
        string Render(MemberFilterDelegate? filter)
        {
            var context = new TemplateContext { MemberFilter = filter };
            context.PushGlobal(new ScriptObject { ["person"] = new Person() });
            return template.Render(context);
        }

        Assert.Equal("Ann", Render(null));
        Assert.Equal("", Render(member => member.Name != nameof(Person.Name)));
        Assert.Equal("Ann", Render(member => member.Name == nameof(Person.Name)));
        Assert.Equal("Ann", Render(null));
    }

    [Fact]
    public void A_reset_context_forgets_the_includes_it_has_parsed()
    {
        var texts = new ScriptObject { ["a"] = "first" };
        var context = new TemplateContext { TemplateLoader = new MapLoader(texts) };
        Assert.Equal("first", Template.Parse("{{ include 'a' }}").Render(context));
        texts["a"] = "second";
        context.Reset();
        Assert.Equal("second", Template.Parse("{{ include 'a' }}").Render(context));
    }

    [Fact]
    public void Built_in_objects_are_the_same_for_all_and_cannot_be_changed()
    {
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ string.upcase = 1 }}").Render());
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ html['escape'] = 1 }}").Render());
        Assert.Equal("2026", Template.Parse("{{ date.format = '%Y'; date.parse '2026-03-08' }}").Render());
        Assert.Equal("08 Mar 2026", Template.Parse("{{ date.parse '2026-03-08' }}").Render());
    }

    [Fact]
    public void A_context_can_be_used_again_after_an_error()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("a{{ func f(x); for i in 1..3; capture y; nothing.x; end; end; end; f 1 }}").Render(context));
        Assert.Equal("b[]", Template.Parse("b[{{ i }}{{ y }}{{ x }}]").Render(context));
    }

    [Fact]
    public void Templates_are_rendered_by_many_threads_at_once()
    {
        var template = Template.Parse("{{ for i in 1..50; i | math.times n; ' '; end }}");
        Parallel.For(0, 200, n =>
        {
            var context = new TemplateContext();
            context.PushGlobal(new ScriptObject { ["n"] = n });
            Assert.Equal(string.Concat(Enumerable.Range(1, 50).Select(i => $"{i * n} ")), template.Render(context));
        });
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable Endless(CancellationTokenSource cancelled)
    {
        for (var i = 0; ; i++)
        {
            if (i == 100) cancelled.Cancel();
            yield return i;
        }
    }

    private static IEnumerable Endless()
    {
        for (var i = 0; ; i++) yield return i;
    }

    private static void Render(string code, TemplateContext context)
    {
        var template = Template.Parse("{{ " + code + " }}");
        if (template.HasErrors) throw new ScriptRuntimeException(template.Messages[0].Span, template.Messages[0].Message);
        context.PushGlobal(new ScriptObject());
        template.Render(context);
    }

    private static Exception? InThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), 512 * 1024);
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(30)), "it does not end");
        return failure;
    }

    private sealed class Person
    {
        public string Name { get; } = "Ann";

        public string Secret { get; private set; } = "s";

        public string Once { get; init; } = "o";

#pragma warning disable CA1051, CA1822, IDE0051 // What templates must not see.
        public string Field = "f";

        public Type Kind => typeof(Person);

        public Action Action => () => { };

        public static string Shared => "x";

        private string Hidden => "h";
#pragma warning restore CA1051, CA1822, IDE0051
    }
}
