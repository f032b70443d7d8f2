using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates.Functions;

/// <summary>Values as JSON and back. What is not ASCII is escaped, so that the text can stand in a script element.</summary>
internal static class Json
{
    private const int MaximalDepth = 64;

    public static string Write(Arguments a, object? value)
    {
        if (value is IScriptCustomFunction) throw new ScriptValueException("Can not serialize functions to JSON.", argument: 0);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(a.Context, writer, buffer, value, depth: 0);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static object? Read(Arguments a, string? json)
    {
        if (json is null) return null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaximalDepth });
            return Read(a.Context, document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new ScriptValueException(failure.Message, argument: 0);
        }
    }

    private static void Write(TemplateContext context, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, object? value, int depth)
    {
        if (depth > MaximalDepth) throw new ScriptValueException($"A possible object cycle was detected: the depth is larger than {MaximalDepth}.");
        context.CheckAbort();
        context.CheckTextLength(buffer.WrittenCount + writer.BytesPending);
        switch (value)
        {
            case null or IScriptCustomFunction or EmptyValue: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(WellFormed(text)); break;
            case Markup or char or TimeSpan: writer.WriteStringValue(value.ToString()); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float or double: writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            case BigInteger number: writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime date: writer.WriteStringValue(date); break;
            case DateTimeOffset date: writer.WriteStringValue(date); break;
            case IScriptObject members: WriteMembers(context, writer, buffer, members.GetMembers(), name => Member(context, members, name), depth); break;
            case IDictionary dictionary: WriteMembers(context, writer, buffer, dictionary.Keys.Cast<object>().Select(key => context.ToText(key)), name => dictionary[name], depth); break;
            case IEnumerable sequence: WriteSequence(context, writer, buffer, sequence, depth); break;
            default: WriteNet(context, writer, buffer, value, depth); break;
        }
    }

    private static void WriteNet(TemplateContext context, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, object value, int depth)
    {
        if (Arithmetic.IsNumber(value))
        {
            writer.WriteNumberValue(Arithmetic.ToDecimal(value));
            return;
        }

        var accessor = TypeAccessor.For(value.GetType(), context.MemberFilter, context.MemberRenamer);
        WriteMembers(context, writer, buffer, accessor.Names, name => accessor.TryGet(value, name, out var member) ? member : null, depth);
    }

    /// <summary>Half of a surrogate pair, which UTF-8 cannot hold, becomes the replacement character.</summary>
    private static string WellFormed(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : string.Concat(text.EnumerateRunes());

    private static object? Member(TemplateContext context, IScriptObject members, string name)
    {
        members.TryGetValue(context, default, name, out var value);
        return value;
    }

    private static void WriteMembers(TemplateContext context, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, IEnumerable<string> names, Func<string, object?> read, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in names)
        {
            writer.WritePropertyName(WellFormed(name));
            Write(context, writer, buffer, read(name), depth + 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteSequence(TemplateContext context, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, IEnumerable sequence, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in sequence)
        {
            if (sequence is not IList) context.Step();
            Write(context, writer, buffer, item, depth + 1);
        }

        writer.WriteEndArray();
    }

    private static object? Read(TemplateContext context, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.True: return Boxes.True;
            case JsonValueKind.False: return Boxes.False;
            case JsonValueKind.Number:
                return element.TryGetInt64(out var integer) ? Boxes.Of(integer) : element.GetDouble();
            case JsonValueKind.Array:
                var array = new ScriptArray(element.GetArrayLength());
                foreach (var item in element.EnumerateArray()) array.Add(Read(context, item));
                return array;
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var member in element.EnumerateObject()) members.SetValue(member.Name, Read(context, member.Value), readOnly: false);
                return members;
            default:
                return null;
        }
    }
}
