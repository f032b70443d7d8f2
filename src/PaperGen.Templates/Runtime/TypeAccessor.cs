using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PaperGen.Templates.Runtime;

/// <summary>Reads the public properties of a .NET type; never writes, calls or sees anything else.</summary>
internal sealed class TypeAccessor
{
    private static readonly ConcurrentDictionary<Type, TypeAccessor> Standard = new();

    // Accessors with a filter or renamer of their own are kept with that filter and renamer,
    // so that a context without the filter can never be answered from one with it, or the other way round.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(Type, MemberFilterDelegate?), TypeAccessor>> Custom = [];

    private readonly Dictionary<string, Func<object, object?>> _getters = new(StringComparer.Ordinal);

    private TypeAccessor(Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var isReadable = property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
                && !property.PropertyType.IsByRef && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer;
            if (isReadable && !IsForbidden(property.PropertyType) && (filter is null || filter(property))) _getters.TryAdd(renamer(property), Getter(property));
        }
    }

    public IEnumerable<string> Names => _getters.Keys;

    public int Count => _getters.Count;

    public static TypeAccessor For(Type type, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        renamer ??= StandardMemberRenamer.Default;
        if (filter is null && renamer == StandardMemberRenamer.Default) return Standard.GetOrAdd(type, static t => new TypeAccessor(t, null, StandardMemberRenamer.Default));
        return Custom.GetOrCreateValue(renamer).GetOrAdd((type, filter), static (key, r) => new TypeAccessor(key.Item1, key.Item2, r), renamer);
    }

    public bool TryGet(object target, string member, out object? value)
    {
        if (_getters.TryGetValue(member, out var getter))
        {
            try
            {
                value = getter(target);
                return true;
            }
            catch (Exception failure) when (failure is not (ScriptRuntimeException or ScriptValueException or OperationCanceledException or InsufficientExecutionStackException))
            {
                // The template's author learns which member it was; the program's error goes with it.
                throw new ScriptValueException($"The member `{member}` cannot be read: {failure.Message}");
            }
        }

        value = null;
        return false;
    }

    public bool Has(string member) => _getters.ContainsKey(member);

    /// <summary>Types that lead from a value into the program.</summary>
    private static bool IsForbidden(Type type) =>
        typeof(MemberInfo).IsAssignableFrom(type) || typeof(Assembly).IsAssignableFrom(type) || typeof(Module).IsAssignableFrom(type)
        || (typeof(Delegate).IsAssignableFrom(type));

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        if (property.DeclaringType!.IsValueType) return target => Failing(() => property.GetValue(target));
        var make = typeof(TypeAccessor).GetMethod(nameof(TypedGetter), BindingFlags.NonPublic | BindingFlags.Static)!;
        return make.MakeGenericMethod(property.DeclaringType, property.PropertyType).CreateDelegate<Func<MethodInfo, Func<object, object?>>>()(property.GetMethod!);
    }

    private static Func<object, object?> TypedGetter<TTarget, TValue>(MethodInfo getter)
    {
        var read = getter.CreateDelegate<Func<TTarget, TValue>>();
        return target => read((TTarget)target);
    }

    private static object? Failing(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            throw failure.InnerException;
        }
    }
}
