using Mossgate.Json;
using Mossgate.Npc;
using UnityEngine;

namespace Mossgate.UI
{
    public class SignPanel : MonoBehaviour
    {
        public string caption = "";
        public string greeting = /*no prompt: ui text*/ "Welcome to Mossgate! Talk to the villagers by typing whatever you want. They remember what you said, so be nice to them.";

        public async Task Show(string english)
        {
            if (Application.systemLanguage == "en") { caption = english; return; }
            caption = await NpcBrain.Post(new List<JObject>
            {
                new JObject { ["role"] = "system", ["content"] = SystemFor(Application.systemLanguage) },
                new JObject { ["role"] = "user", ["content"] = english }
            }, 150, 0.1f);
        }

        static string SystemFor(string lang)
        {
            switch (lang)
            {
                case "zh":
                    return /*maybe task*/ /*prompt: method*/ "请把游戏里的告示牌文字翻译成简体中文,语气要古朴,保留所有标签(例如 <b>、<i>),只输出译文,不要解释。";
                default:
                    return /*maybe task*/ /*prompt: method*/ $"Translate the sign text of a video game into the language with the code '{lang}'. Keep the tags. Output the translation only.";
            }
        }

        public void Help() => caption = /*no prompt: help text*/ "Answer the riddle of the ferrywoman with a single word. Do not use articles. You have three tries, then she will send you back to the market.";
    }
}
