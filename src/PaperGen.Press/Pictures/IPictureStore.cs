namespace PaperGen.Press;

/// <summary>Keeps pictures that were developed, from one build to the next.</summary>
public interface IPictureStore
{
    /// <summary>What was kept under a name, whole, or null.</summary>
    ReadOnlyMemory<byte>? Find(string name);

    /// <summary>Keeps something under a name that says all that it was made of.</summary>
    void Keep(string name, ReadOnlyMemory<byte> content);
}
