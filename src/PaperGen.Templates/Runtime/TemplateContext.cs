using System.Globalization;
using PaperGen.Templates.Functions;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates;

/// <summary>
/// What a template is rendered with: variables, culture, the loader of includes, and the limits.
/// A context serves one rendering at a time; templates and a <see cref="TemplateCache"/> may be shared.
/// </summary>
public class TemplateContext
{
    // How many times as long as the longest output all texts may be that a rendering makes and could keep.
    private const int TextsPerOutput = 16;

    private readonly ScopeStack _scopes;
    private readonly Stack<CultureInfo> _cultures = new();
    private long _steps;
    private long _madeText;
    private int _depth;
    private int _valueDepth;
    private ulong _random = 0x9E3779B97F4A7C15;

    /// <summary>A context that knows the built-in functions.</summary>
    public TemplateContext()
    {
        BuiltinObject = new BuiltinObject();
        _scopes = new ScopeStack(this, BuiltinObject);
        Output = new TemplateOutput(this);
        _cultures.Push(CultureInfo.InvariantCulture);
        Locals = new Locals(null, null);
    }

    /// <summary>The functions that every template knows; more can be added.</summary>
    public ScriptObject BuiltinObject { get; }

    /// <summary>Finds included templates; without it, <c>include</c> is an error.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    /// <summary>Included templates that were parsed. Set one to share them between contexts, also of other threads.</summary>
    public TemplateCache CachedTemplates { get; set; } = new();

    /// <summary>Iterations that all loops and built-in functions of a rendering may make together; 0 is no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may call each other.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>How deep printed objects may nest.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    /// <summary>
    /// Length at which a printed value and the output are cut, and above which built-in functions make no string.
    /// 0 cuts nothing; strings are then bounded by <see cref="OutputLimit"/>.
    /// </summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>Length above which the output is an error instead of being cut; 0 is no limit.</summary>
    public int OutputLimit { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long the regular expressions of a rendering may search, all together.</summary>
    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How deep statements and expressions of included templates may nest.</summary>
    public int ExpressionDepthLimit { get; set; } = ParserOptions.DefaultDepthLimit;

    /// <summary>Whether reading an unknown variable is an error.</summary>
    public bool StrictVariables { get; set; }

    /// <summary>Whether a member that does not exist is null instead of an error.</summary>
    public bool EnableRelaxedMemberAccess { get; set; } = true;

    /// <summary>Whether a member of null is null instead of an error.</summary>
    public bool EnableRelaxedTargetAccess { get; set; }

    /// <summary>Whether calling a function that does not exist is null instead of an error.</summary>
    public bool EnableRelaxedFunctionAccess { get; set; }

    /// <summary>Whether an index beyond the end is null instead of an error.</summary>
    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>Whether indexing by null is null instead of an error.</summary>
    public bool EnableNullIndexer { get; set; }

    /// <summary>Whether break and continue outside of a loop end the template instead of being an error.</summary>
    public bool EnableBreakAndContinueAsReturnOutsideLoop { get; set; }

    /// <summary>Whether the lines of a value are indented like its braces, when these open a line.</summary>
    public bool AutoIndent { get; set; } = true;

    /// <summary>Whether auto-indentation also indents empty lines.</summary>
    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>What functions that print lines end them with.</summary>
    public string NewLine { get; set; } = "\n";

    /// <summary>Ends the rendering with <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Names of .NET members in templates; snake case unless set.</summary>
    public MemberRenamerDelegate MemberRenamer { get; set; } = StandardMemberRenamer.Default;

    /// <summary>Which .NET members templates see; all public properties unless set.</summary>
    public MemberFilterDelegate? MemberFilter { get; set; }

    /// <summary>What <c>date.now</c> returns. Without it <c>date.now</c> is an error, so that pages do not depend on the hour they were built.</summary>
    public Func<DateTimeOffset>? Clock { get; set; }

    /// <summary>The zone that dates with an offset, such as <c>2026-03-08T05:30:00+08:00</c>, are shown in.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>How dates are printed.</summary>
    public string DateFormat { get; set; } = Functions.DateFormat.Default;

    /// <summary>The culture that numbers and dates are formatted by.</summary>
    public CultureInfo CurrentCulture => _cultures.Peek();

    /// <summary>The object that variables are written to.</summary>
    public IScriptObject CurrentGlobal => _scopes.Current;

    internal Locals Locals { get; set; }

    internal LoopState? Loop { get; set; }

    internal TemplateOutput Output { get; }

    internal ScopeStack Scopes => _scopes;

    internal object? ReturnValue { get; set; }

    /// <summary>The statement that is writing, for errors of the output.</summary>
    internal ScriptNode? CurrentNode { get; set; }

    internal Dictionary<string, int> Cycles => field ??= new Dictionary<string, int>(StringComparer.Ordinal);

    internal TimeSpan RegexTimeSpent { get; set; }

    internal int EffectiveObjectDepth => ObjectRecursionLimit > 0 ? Math.Min(ObjectRecursionLimit, 250) : 250;

    internal int MaximalTextLength => LimitToString > 0 ? LimitToString : OutputLimit > 0 ? OutputLimit : int.MaxValue - 64;

    /// <summary>Adds an object whose members are variables; it hides and takes what is written from now on.</summary>
    public void PushGlobal(IScriptObject members) => _scopes.PushGlobal(members);

    /// <summary>Takes away what was pushed last.</summary>
    public IScriptObject PopGlobal() => _scopes.Pop()!;

    /// <summary>Formats by another culture from now on.</summary>
    public void PushCulture(CultureInfo culture) => _cultures.Push(culture);

    /// <summary>Formats by the previous culture again.</summary>
    public CultureInfo PopCulture() => _cultures.Count > 1 ? _cultures.Pop() : throw new InvalidOperationException("No culture was pushed.");

    /// <summary>Writes to the output of the running template; only for functions called by it.</summary>
    public void Write(string? text) => Output.Write(text);

    /// <summary>Throws when the rendering was cancelled.</summary>
    public void CheckAbort() => CancellationToken.ThrowIfCancellationRequested();

    /// <summary>A value as templates print it.</summary>
    public string ObjectToString(object? value) => ToText(value);

    /// <summary>Forgets variables, cultures, counters and parsed includes, for another rendering.</summary>
    public void Reset()
    {
        _scopes.Truncate(0);
        while (_cultures.Count > 1) _cultures.Pop();
        CachedTemplates = new TemplateCache();
        Cycles.Clear();
        DateFormat = Functions.DateFormat.Default;
        Locals = new Locals(null, null);
        StartRendering();
    }

    internal void StartRendering()
    {
        _steps = 0;
        _madeText = 0;
        RegexTimeSpent = TimeSpan.Zero;
        _depth = 0;
        _valueDepth = 0;
        Loop = null;
        ReturnValue = null;
    }

    internal bool IsRendering => _depth > 0;

    internal string ToText(object? value) => value as string is { } text && (LimitToString == 0 || text.Length <= LimitToString) ? text : ValuePrinter.ToText(this, value);

    internal string Clip(string text) => LimitToString > 0 && text.Length > LimitToString ? string.Concat(text.AsSpan(0, LimitToString), "...") : text;

    /// <summary>Fails before a string of that length is built.</summary>
    internal void CheckTextLength(long length)
    {
        if (length > MaximalTextLength) throw new ScriptValueException($"The resulting string length exceeds the configured LimitToString `{MaximalTextLength}`.");
    }

    /// <summary>Counts a text that an operator, a function or a capture has made: a template could keep all of them.</summary>
    internal string CountText(string text)
    {
        _madeText += text.Length;
        if (OutputLimit > 0 && _madeText > (long)OutputLimit * TextsPerOutput) throw new ScriptValueException($"The texts made by this page are together longer than {TextsPerOutput} times OutputLimit `{OutputLimit}`.");
        return text;
    }

    /// <inheritdoc cref="CountText(string)"/>
    internal string CountText(string text, in NodePlace place)
    {
        try
        {
            return CountText(text);
        }
        catch (ScriptValueException failure)
        {
            throw Error(place, failure.Message);
        }
    }

    /// <summary>Takes iterations of a built-in function from the loop budget.</summary>
    internal void Step(long count = 1)
    {
        _steps += count;
        if (LoopLimit > 0 && _steps > LoopLimit) throw new ScriptValueException($"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
        CheckAbort();
    }

    /// <summary>Takes an iteration of a loop from the loop budget.</summary>
    internal void StepLoop(in NodePlace loop)
    {
        if (++_steps > LoopLimit && LoopLimit > 0) throw Error(loop, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
        CheckAbort();
    }

    internal void EnterCall(in NodePlace place)
    {
        if (++_depth > RecursiveLimit && RecursiveLimit > 0)
        {
            _depth--;
            throw Error(place, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for node: `{place.Source.Text[place.Start..place.End]}`");
        }

        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _depth--;
            throw Error(place, "The template calls itself too deeply.");
        }
    }

    internal void LeaveCall() => _depth--;

    /// <summary>Bounds the recursion into nested values.</summary>
    internal ValueLevel EnterValue()
    {
        if (++_valueDepth <= 250) return new ValueLevel(this);
        _valueDepth = 0;
        throw new ScriptValueException("Structure is too deeply nested or contains reference loops.");
    }

    internal readonly ref struct ValueLevel(TemplateContext context)
    {
        public void Dispose() => context._valueDepth = Math.Max(0, context._valueDepth - 1);
    }

    /// <summary>The next number of a sequence that is the same in every rendering.</summary>
    internal ulong NextRandom()
    {
        // xorshift64* (Vigna 2016)
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return _random * 0x2545F4914F6CDD1D;
    }

#pragma warning disable CA1822 // Every caller has a context, and the error may come to need it.
    internal ScriptRuntimeException Error(in NodePlace place, string message, string? hint = null, Exception? inner = null) =>
        new(place.Span, message, inner) { Hint = hint, Line = place.Source.LineAt(place.Start) };
#pragma warning restore CA1822
}
