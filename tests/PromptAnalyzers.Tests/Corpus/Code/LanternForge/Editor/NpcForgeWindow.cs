using LanternForge.Runtime;
using LanternForge.Tools;
using OpenAI.Chat;
using UnityEditor;
using UnityEngine;

namespace LanternForge.Editor
{
    public class NpcForgeWindow : EditorWindow
    {
        [TextArea(10, 40)]
        public string systemPrompt = /*prompt: member*/
            "You invent villagers.\n" +
            "Every villager has\n" +
            "- a job that existed around 1800 on a cold coast\n" +
            "- one thing he or she wants badly and one thing nobody may know\n" +
            "- a way of speaking you recognise after one line (swears by fish, never finishes sentences, counts everything ...)\n" +
            "No chosen ones, no orphans, no dead wives.";

        string _wish = "";
        string _result = "";
        string _testLine = "";
        NpcProfile? _profile;
        bool _isSending;

        [MenuItem("LanternForge/NPC Forge")]
        public static void ShowWindow() => GetWindow<NpcForgeWindow>("NPC Forge");

        void OnGUI()
        {
            EditorGUILayout.HelpBox(/*no prompt: UI text*/ "Describe the villager in one sentence, press Forge and edit the result. The profile is only saved when you press Save, so you can try as often as you like.", MessageType.Info);
            systemPrompt = EditorGUILayout.TextArea(systemPrompt);
            _wish = EditorGUILayout.TextField("Wish", _wish);
            if (!_isSending && GUILayout.Button("Forge")) _ = ForgeAsync();
            if (!_isSending && GUILayout.Button("Names")) _ = NamesAsync();
            _result = EditorGUILayout.TextArea(_result);

            _profile = EditorGUILayout.ObjectField("Profile", _profile);
            _testLine = EditorGUILayout.TextField("Player says", _testLine);
            if (_profile != null && GUILayout.Button("Try")) _ = TryAsync(_profile);
        }

        async Task ForgeAsync()
        {
            _isSending = true;
            try
            {
                var user = /*prompt: local*/ $"Invent a villager: {(_wish.Length == 0 ? "surprise me" : _wish)}. Write name, job, look, want, secret and three sample lines, each on an own line.";
                _result = await LlmGateway.Ask(systemPrompt, user, 1.0f);
            }
            catch (Exception e)
            {
                Debug.LogError("[NPC Forge] " + e.Message);
            }
            finally
            {
                _isSending = false;
                Repaint();
            }
        }

        async Task NamesAsync()
        {
            _result = await LlmGateway.Ask(
                /*maybe task*//*prompt: wrapper*/ "Give me names for villagers. Old frisian and norwegian sounding, but easy to read for players from anywhere. 20 names separated by commas, no numbering.",
                _wish);
            Repaint();
        }

        async Task TryAsync(NpcProfile profile)
        {
            _result = await LlmGateway.Raw(new List<ChatMessage>
            {
                new SystemChatMessage(/*prompt: elsewhere*/ profile.BuildSystemPrompt()),
                new UserChatMessage(_testLine)
            });
            Repaint();
        }
    }
}
