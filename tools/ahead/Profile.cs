using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PaperGen.Ahead;

/// <summary>
/// A profile in the form that crossgen2 reads (.mibc): an assembly whose global method AssemblyDictionary names groups of assemblies,
/// each with a method that names what was compiled of just these: <c>ldtoken method, pop</c>.
/// </summary>
internal sealed class Profile
{
    private static readonly Guid s_identity = new("97f4dbd4-f6d1-4fad-91b3-1001f92068e5");

    private readonly MetadataBuilder _metadata = new();
    private readonly References _references;
    private readonly SortedDictionary<string, SortedDictionary<string, EntityHandle>> _groups = new(StringComparer.Ordinal);

    public Profile() => _references = new References(_metadata);

    /// <summary>How many methods it names.</summary>
    public int Count => _groups.Values.Sum(group => group.Count);

    /// <summary>How many methods could not be named: they have types of kinds that no method of ours has.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Adds what a trace tells.</summary>
    public void Add(Trace trace)
    {
        foreach (var method in trace.Compiled)
        {
            try
            {
                var named = _references.To(method, trace);
                if (!_groups.TryGetValue(named.Assemblies, out var group)) _groups[named.Assemblies] = group = new(StringComparer.Ordinal);
                group.TryAdd(named.Name, named.Method);
            }
            catch (NotSupportedException)
            {
                LeftOut++;
            }
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Write(string name)
    {
        var file = _metadata.GetOrAddString(name);
        _metadata.AddModule(0, file, _metadata.GetOrAddGuid(s_identity), default, default);
        _metadata.AddAssembly(file, new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var code = new BlobBuilder();
        var bodies = new MethodBodyStreamEncoder(code);
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (assemblies, methods) in _groups)
        {
            var group = new InstructionEncoder(new BlobBuilder());
            foreach (var method in methods.Values) Name(group, method);
            dictionary.LoadString(_metadata.GetOrAddUserString(assemblies));
            Name(dictionary, AddMethod(bodies, assemblies, group));
        }

        AddMethod(bodies, "AssemblyDictionary", dictionary);
        var assembly = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(), new MetadataRootBuilder(_metadata), code, deterministicIdProvider: _ => new BlobContentId(s_identity, 1)).Serialize(assembly);
        return assembly.ToArray();
    }

    private static void Name(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(method);
        code.OpCode(ILOpCode.Pop);
    }

    private MethodDefinitionHandle AddMethod(MethodBodyStreamEncoder bodies, string name, InstructionEncoder code)
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returns => returns.Void(), _ => { });
        return _metadata.AddMethodDefinition(
            MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name),
            _metadata.GetOrAddBlob(signature), bodies.AddMethodBody(code, maxStack: 8), default);
    }
}
