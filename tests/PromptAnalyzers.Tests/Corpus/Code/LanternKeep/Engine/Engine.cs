// the few things of the engine that the scripts need
namespace LanternKeep.Engine
{
    [AttributeUsage(AttributeTargets.Field)]
    public sealed class SerializeFieldAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class TooltipAttribute(string text) : Attribute { public string Text { get; } = text; }

    public abstract class GameBehaviour
    {
        public virtual void Start() { }
        public virtual void Update(float dt) { }
        protected void SendBubble(string text) => Debug.Log("[bubble] " + text);
    }

    public static class Debug
    {
        public static void Log(object o) => Console.WriteLine(o);
        public static void LogError(object o) => Console.Error.WriteLine(o);
    }

    public sealed class Dialog
    {
        public Task<bool> AskAsync(string title, string text) => Task.FromResult(title.Length + text.Length > 0);
    }
}
